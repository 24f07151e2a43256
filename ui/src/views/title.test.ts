import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusTitle } from './title';

const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
const at = (id: string) => document.getElementById(id)!;

describe('the focus after a move', () => {
  let desk: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<a id="room" href="#/">Pokój</a><main id="desk"><h1 id="title" tabindex="-1">Program</h1><button id="tab">Plan</button><button id="part">Wskaż</button></main>';
    desk = at('desk');
  });

  it('is at the title of a page that has come', async () => {
    at('room').focus();
    focusTitle(desk, false);
    await frame();
    expect(document.activeElement).toBe(at('title'));
  });

  it('goes on to the title that takes the place of the first one, and is left alone when it has moved on', async () => {
    at('room').focus();
    focusTitle(desk, false);
    await frame();
    at('title').outerHTML = '<h1 id="loaded" tabindex="-1">Program na 2027</h1>';
    await vi.waitFor(() => expect(document.activeElement).toBe(at('loaded')));
    at('tab').focus();
    at('loaded').outerHTML = '<h1 id="renamed" tabindex="-1">Program na rok 2027</h1>';
    await frame();
    expect(document.activeElement).toBe(at('tab'));
  });

  it('stays at the tab that shows another part of the page', async () => {
    at('tab').focus();
    focusTitle(desk, true);
    await frame();
    expect(document.activeElement).toBe(at('tab'));
  });

  it('is at the title when what had it went with the part', async () => {
    at('part').focus();
    focusTitle(desk, true);
    at('part').remove();
    await frame();
    expect(document.activeElement).toBe(at('title'));
  });
});
