import type { ReactElement } from 'react';
import { HoverLink } from './hover-link.tsx';

interface Segment {
  readonly value: string;
  readonly label: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly segments: readonly (Segment & { readonly value: V })[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of two to five ways of seeing the same thing. */
export function Segmented<V extends string>({ label, segments, value, onChange }: Props<V>): ReactElement {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are view switches
    <div className="seg" role="group" aria-label={label}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}

interface LinkProps {
  readonly label: string;
  readonly segments: readonly (Segment & { readonly href: string })[];
  readonly value: string;
}

/** The same where each way has its own address: works without script, can be bookmarked. */
export function SegmentedLinks({ label, segments, value }: LinkProps): ReactElement {
  return (
    <nav className="seg" aria-label={label}>
      {segments.map((segment) => (
        <HoverLink
          key={segment.value}
          href={segment.href}
          aria-current={segment.value === value ? 'page' : undefined}
        >
          {segment.label}
        </HoverLink>
      ))}
    </nav>
  );
}
