import { render } from '@testing-library/svelte';
import Living from './Living.svelte';

/** Makes something as a component does; `leave` takes the component off the screen. */
export function living<T>(make: () => T, onhour?: (made: T, hour: string | null) => void): { made: T; leave: () => void } {
  let made: T | undefined;
  const { unmount } = render(Living, { make: () => void (made = make()), onhour: (hour) => onhour?.(made as T, hour) });
  return { made: made as T, leave: unmount };
}
