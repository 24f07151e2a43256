// Words that stand in the markup are typeset when the page is built: a single-letter word, "§" and a number stay with what follows
// them, as `tied` does with words that come later. A space becomes a hard one, so nothing in a source moves.
import { parse, type AST, type PreprocessorGroup } from 'svelte/compiler';
import { tied } from './src/lib/format/words.ts';

/** What holds no prose. */
const PLAIN = new Set(['code', 'pre', 'script', 'style', 'textarea', 'option']);

export function typeset(): PreprocessorGroup {
  return {
    name: 'typeset',
    markup({ content }) {
      let code = content;
      const visit = (node: unknown): void => {
        if (Array.isArray(node)) node.forEach(visit);
        else if (typeof node === 'object' && node !== null) {
          const { type, name } = node as { type?: string; name?: string };
          if (type === 'Attribute' || (name !== undefined && PLAIN.has(name))) return;
          if (type === 'Text') {
            const { start, end } = node as AST.Text;
            // What follows an expression is tied too: the sign stands for it.
            code = code.slice(0, start) + tied(`${code.slice(start, end)}x`).slice(0, -1) + code.slice(end);
          } else Object.values(node).forEach(visit);
        }
      };
      visit(parse(content, { modern: true }).fragment);
      return { code };
    },
  };
}
