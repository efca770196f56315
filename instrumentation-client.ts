/** Next calls this in the browser when another page is asked for; `app/_ui/going.tsx` shows it until the page is there. */
export function onRouterTransitionStart(url: string): void {
  window.dispatchEvent(new CustomEvent('huiqian:going', { detail: url }));
}
