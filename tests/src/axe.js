// Asks axe what is wrong with the page → [{ id, help, nodes }]. What axe leaves undecided is a fault as well, except a contrast: axe
// measures only words in sight that nothing lies over, so all words of the page are measured here, against what is behind them.
const done = arguments[arguments.length - 1];
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const known = new Map();
const read = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
};
const parts = (colour) => known.get(colour) ?? known.set(colour, read(colour)).get(colour);
const over = (top, below) => below.map((part, index) => top[index] * top[3] + part * (1 - top[3]));
const luminance = (colour) => {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
// The colour behind the words of an element; null where it is a picture.
const behind = (element) => {
  const layers = [];
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.backgroundImage !== 'none') return null;
    layers.push(parts(style.backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reduceRight((below, top) => over(top, below), [1, 1, 1]);
};
const weakness = (element) => {
  const below = behind(element);
  if (!below) return 'words on a picture';
  const style = getComputedStyle(element);
  const [more, less] = [luminance(over(parts(style.color), below)), luminance(below)].toSorted((a, b) => b - a);
  const ratio = (more + 0.05) / (less + 0.05);
  const size = Number.parseFloat(style.fontSize);
  const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  return ratio < needed ? `${ratio.toFixed(2)} of ${needed}` : null;
};
const hasWords = (one) => one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })
  && !one.closest('script, style, option, :disabled, [aria-disabled=true]')
  && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
const weak = () => [...document.body.querySelectorAll('*')].filter(hasWords)
  .map((one) => [one, weakness(one)]).filter(([, why]) => why).map(([one, why]) => `${why}: ${one.outerHTML.slice(0, 160)}`);
const told = (kind) => (found) => ({ id: found.id, help: kind + found.help, nodes: found.nodes.map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`) });
// A page that changed while it was looked at (a finding that was mended goes, a dialog that was closed) was half of two pages: it is
// looked at again, a few times at most.
const look = async (times) => {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  let changed = false;
  const watch = new MutationObserver(() => (changed = true));
  watch.observe(document.body, { childList: true, subtree: true });
  const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'] });
  changed ||= watch.takeRecords().length > 0;
  watch.disconnect();
  if (changed && times > 1) return look(times - 1);
  const nodes = weak();
  const own = nodes.length > 0 ? [{ id: 'color-contrast', help: 'words that cannot be read well', nodes }] : [];
  return [...violations.map(told('')), ...incomplete.filter((found) => found.id !== 'color-contrast').map(told('undecided: ')), ...own];
};
look(5).then(done, (error) => done([{ id: 'axe', help: String(error), nodes: [] }]));
