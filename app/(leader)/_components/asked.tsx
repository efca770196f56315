import type { ReactElement } from 'react';

/** A heading that breaks after a comma where it can: no word is parted between two lines. */
export function Asked({ text }: { readonly text: string }): ReactElement {
  const phrases = text.split(/(?<=，)/);
  return (
    <h1>
      {phrases.map((phrase) => (
        <span key={phrase}>{phrase}</span>
      ))}
    </h1>
  );
}
