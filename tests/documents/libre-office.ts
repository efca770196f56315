import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Whether LibreOffice is here to show what a word processor makes of a DOCX. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** DOCX files as LibreOffice prints them, by their names, in one run. */
export function printByOffice(
  files: Readonly<Record<string, Uint8Array>>,
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'huiqian-docx-'));
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  writeFileSync(join(folder, 'fonts.conf'), fontConfig(folder));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    env: { ...process.env, HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, readFileSync(join(folder, `${name}.pdf`))]),
  );
}

/** The official face names lead to the open fonts, as on an office PC they lead to the official ones. */
function fontConfig(folder: string): string {
  const alias = (name: string, face: string): string =>
    `<alias binding="same"><family>${name}</family><prefer><family>${face}</family></prefer></alias>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${resolve('templates/fonts')}</dir><cachedir>${folder}/cache</cachedir>`,
    alias('仿宋_GB2312', 'FandolFang'),
    alias('方正小标宋简体', 'Noto Serif SC'),
    alias('宋体', 'Noto Serif SC'),
    '</fontconfig>',
  ].join('');
}
