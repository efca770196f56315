// Exit 0 and the version if a browser for the end-to-end tests starts here, 1 and the reason if not.
import { launchBrowser } from './browser.ts';

try {
  const browser = await launchBrowser();
  process.stdout.write(`${browser.version()}\n`);
  await browser.close();
  process.exit(0);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
  process.exit(1);
}
