import { render } from '@testing-library/svelte';
import Living from './Living.svelte';

/** Makes something as a component does; `leave` takes the component off the screen. */
export function living<T>(make: () => T): { made: T; leave: () => void } {
  let made: T | undefined;
  const { unmount } = render(Living, { make: () => void (made = make()) });
  return { made: made as T, leave: unmount };
}
