// The screen computes nothing: a number that it shows came from the host. Every piece of arithmetic and every length in the
// sources is found here and needs its reason, so that a new one cannot come in unseen.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const root = dirname(fileURLToPath(import.meta.url));

/** Sources that only place, move or draw things: pixels, positions of the cursor, rows of a window into a long table. */
const MECHANICS = [
  'lib/kit/RecordTable.svelte', 'lib/kit/TextArea.svelte', 'lib/kit/bridge.ts', 'lib/kit/Bridge.svelte', 'lib/kit/found.ts', 'lib/kit/table.ts',
  'lib/kit/Tabs.svelte', 'features/text/Insert.svelte', 'features/text/PreviewPage.svelte', 'features/text/cursor.ts', 'features/text/editing.svelte.ts',
  'features/text/keyboard.ts', 'features/text/lines.ts', 'features/text/merge.ts', 'features/document/template/sentence.ts',
  'features/document/template/editing.svelte.ts', 'features/paper/packet.svelte.ts',
];

/** Expressions that are no computed figure, by the reason. */
const REASONS: Record<string, readonly string[]> = {
  'it is the place of a thing in its list, said to tell it from its neighbours': [
    'features/offer/Applicants.svelte: index + 1',
    'features/offer/Budget.svelte: index + 1',
    'features/offer/CostRows.svelte: index + 1',
    'features/offer/Declarations.svelte: index + 1',
    'features/offer/Schedule.svelte: index + 1',
    'features/offer/Split.svelte: index + 1',
    'features/document/template/Block.svelte: at + 1',
    'features/document/template/TableBlock.svelte: at + 1',
    'features/document/template/TableBlock.svelte: line + 1',
    'features/document/template/blocks.ts: index + 1',
    'features/organisation/SideCard.svelte: index + 1',
    'features/organisation/card/Accounts.svelte: index + 1',
    'features/organisation/card/People.svelte: index + 1',
    'features/paper/PacketList.svelte: at + 1',
    'features/paper/PaperSheet.svelte: index + 1',
    'lib/kit/ColumnMap.svelte: index + 1',
    'lib/kit/Empty.svelte: index + 1',
    'lib/kit/Explain.svelte: index + 1',
    'lib/kit/RadioGroup.svelte: index + 1',
    'lib/kit/Steps.svelte: index + 1',
    'features/commission/CardLine.svelte: criteria.length + 3',
    'features/text/Comparison.svelte: Math.min(at, places.length - 1)',
    'features/text/Comparison.svelte: Math.min(at, places.length - 1) + 1',
    'features/text/Comparison.svelte: places.length',
    'features/text/Preview.svelte: Math.min(shown, pages.length)',
    'features/text/Preview.svelte: pages.length',
    'features/document/Pages.svelte: live.pictures.length',
  ],
  'it goes to the next or the last thing of a list, or puts things in order': [
    'features/offer/Budget.svelte: form.costs.length - 1',
    'features/offer/CostRows.svelte: row + 1',
    'features/offer/CostRows.svelte: Math.min(row, rows.length - 1)',
    'features/commission/RankingPage.svelte: Math.min(Math.max(at + by, 0), held.lines.length - 1)',
    'features/text/Comparison.svelte: (Math.min(at, places.length - 1) + step + places.length) % places.length',
    'features/document/template/Picker.svelte: (at + move + found.length) % found.length',
    'features/document/template/Compared.svelte: at + 1',
    'features/document/template/Compared.svelte: at - 1',
    'features/document/template/Compared.svelte: index - 1',
    'features/consultation/pile.ts: at + step',
    'features/consultation/units.ts: rank(a) - rank(b)',
    'views/Palette.svelte: (at + step + entries.length) % entries.length',
    'lib/kit/Combobox.svelte: (at + by + options.length + (at < 0 && by < 0 ? 1 : 0)) % options.length',
    'lib/kit/findings.ts: (samePlace(finding.place, near) ? 0 : 10) + LEVELS.indexOf(finding.level.key as LevelKey)',
    'lib/kit/findings.ts: rank(a.finding) - rank(b.finding)',
    'lib/kit/findings.ts: a.index - b.index',
  ],
  'the host is asked with it for the next rows, or the page is scrolled': [
    'features/document/Register.svelte: page * PAGE',
    'features/organisation/OrganisationsPage.svelte: page * wanted.limit',
    'features/text/Preview.svelte: place.page - 1',
    'features/text/Preview.svelte: box.top - list.getBoundingClientRect().top',
    'features/text/Preview.svelte: above + box.height * (place.top ?? 0)',
    'features/text/Preview.svelte: above + box.height * (place.bottom ?? 0)',
    'features/text/Preview.svelte: top - list.clientHeight / 3',
  ],
  'it is a measure of the drawn sheet': [
    'features/call/numbers/Spread.svelte: 1000 - band.bar',
    'features/paper/PaperSheet.svelte: ((part ?? 0) / whole) * 100',
    'features/paper/PaperSheet.svelte: 100 / width',
  ],
  'what was counted stands right under it or beside it, one thing a line': [
    'features/call/CallNotice.svelte: notice.items.length',
    'features/offer/OfferForm.svelte: told.length',
    'features/offer/Versions.svelte: versions.length',
    'features/consultation/Groups.svelte: groups.length',
    'features/document/Register.svelte: broken.length',
    'features/document/template/Said.svelte: findings.length',
    'features/document/template/WordsDesk.svelte: tried.view?.findings.length',
    "features/document/template/WordsDesk.svelte: tried.view?.findings.filter((one) => one.level.key === 'blokada').length",
    'features/handover/AwayList.svelte: away.length',
    'features/handover/CaseReview.svelte: one.differences.length',
    'features/handover/Contents.svelte: one.documents.length',
    'features/handover/Contents.svelte: one.evidence.length',
    'features/organisation/Deeds.svelte: deeds.length',
    'features/organisation/NewOrganisation.svelte: sending.violations.length',
    'features/organisation/OrganisationPage.svelte: Object.keys(faults).length',
    'features/settings/Backups.svelte: copies.length',
    'features/settings/Law.svelte: part.rows.length',
    'features/text/intake/Beside.svelte: view.notes.length',
    'lib/kit/ColumnMap.svelte: preview.columns.length',
    'lib/kit/findings.ts: findings.filter((finding) => finding.level.key === level).length',
  ],
  'it says how many of the lines under it the host sent': [
    'features/offer/import/OfferTrial.svelte: check.faults.length',
    'features/consultation/import/RemarkTrial.svelte: check.faults.length',
    'features/consultation/import/Twins.svelte: check.twins.length',
    'features/organisation/import/Trial.svelte: check.faults.length',
    'features/organisation/import/Updates.svelte: check.updates.length',
    'features/settings/ActChanges.svelte: changes.value.changes.length',
  ],
  'it counts what the officer has marked or has not decided yet on this very screen': [
    'features/consultation/GroupDetail.svelte: chosen.length',
    'features/consultation/import/Provisions.svelte: open.length',
    'features/handover/work.svelte.ts: one.differences.filter((difference) => (fields[difference.id] ?? null) === null).length',
    'features/handover/work.svelte.ts: (review?.cases ?? []).reduce((sum, one) => sum + waiting(one), 0)',
    "features/handover/work.svelte.ts: (review?.cases ?? []).filter((one) => decision(one).choice !== 'skip').length",
    'features/organisation/OrganisationsPage.svelte: kept.marked.length',
    'features/organisation/selections/SaveSelection.svelte: kept.marked.length',
    'views/OrganisationPost.svelte: kept.marked.length',
  ],
  'it is a badge on the link to the list of what was counted': [
    'features/consultation/Consultation.svelte: held.meetings.length',
    'features/document/template/TemplatePage.svelte: view.value?.versions.length',
  ],
  'it joins or cuts words, or spans cells; nobody reads it as a number': [
    'views/CallPage.svelte: usual.words.charAt(0).toLowerCase() + usual.words.slice(1)',
    'features/offer/Budget.svelte: years.length',
    'features/offer/CostRows.svelte: years.length',
    'features/offer/CostRows.svelte: 6 + years.length',
    'features/offer/Split.svelte: years.length',
    'features/offer/rows.ts: years.length',
    'features/consultation/NewConsultation.svelte: \'act-\'.length',
    'features/draft_act/ActHead.svelte: usual.words.charAt(0).toLowerCase() + usual.words.slice(1)',
    'features/document/template/blocks.ts: most - 1',
    'features/organisation/import/Updates.svelte: update.changes.length',
    'features/paper/Post.svelte: SAVED.length',
    'features/programme/Head.svelte: usual.words.charAt(0).toLowerCase() + usual.words.slice(1)',
    "features/programme/NewProgramme.svelte: 'previous-'.length",
    'features/text/Tools.svelte: String(count.count).length',
    'features/consultation/Groups.svelte: group.members.length',
  ],
  'it proposes what the officer can type over, or asks whether there is a choice': [
    'features/offer/OfferForm.svelte: (Number.parseInt(last, 10) || 0) + 1',
    'features/offer/import/OfferImport.svelte: list.value?.tasks.length',
  ],
  'the host counted it and named it so': [
    'features/offer/Attachments.svelte: file.size',
    'features/commission/Regulations.svelte: file.size',
    'features/consultation/Consultation.svelte: held.length',
    'features/consultation/GroupDetail.svelte: group.size',
    'features/consultation/Groups.svelte: row.size',
    'features/handover/Files.svelte: file.size',
    'features/handover/Prepare.svelte: row.size',
    'features/paper/Calibration.svelte: printer.length',
    'features/settings/Backups.svelte: words.size',
  ],
};

interface Node { type: string; start: number; end: number; [key: string]: unknown }

const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '**']);
const COMPARES = new Set(['>', '<', '>=', '<=', '===', '!==', '==', '!=']);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const member = (node: unknown): string | undefined => (isNode(node) && node.type === 'MemberExpression' && !node['computed'] ? (node['property'] as { name?: string }).name : undefined);

/** Whether an addition joins words. */
function joins(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node['value'] === 'string';
  return node.type === 'BinaryExpression' && node['operator'] === '+' && (joins(node['left']) || joins(node['right']));
}

/** A length or a size that is only compared or asked for being there. */
function onlyAsked(node: Node, above: Node | undefined): boolean {
  if (above === undefined) return false;
  if (above.type === 'BinaryExpression') return COMPARES.has(above['operator'] as string) || ARITHMETIC.has(above['operator'] as string);
  if (above.type === 'UnaryExpression') return above['operator'] === '!';
  return above.type === 'IfBlock' || above['test'] === node;
}

function computes(node: Node, above: Node | undefined): boolean {
  if (node.type === 'BinaryExpression') return ARITHMETIC.has(node['operator'] as string) && above?.type !== 'BinaryExpression' && !joins(node);
  if (node.type === 'CallExpression') {
    const callee = node['callee'] as Node;
    return member(callee) === 'reduce' || (isNode(callee['object']) && callee['object']['name'] === 'Math');
  }
  return ['length', 'size'].includes(member(node) ?? '') && !onlyAsked(node, above);
}

/** Expressions of a source that compute; what stands inside one of them is a part of it. */
function computed(path: string, text: string): string[] {
  const source = path.endsWith('.svelte') ? text : `<script lang="ts">${text}</script>`;
  const found: string[] = [];
  const visit = (value: unknown, above: Node | undefined): void => {
    if (Array.isArray(value)) {
      value.forEach((one) => visit(one, above));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    let inside = above;
    if (isNode(value)) {
      if (computes(value, above)) {
        found.push(source.slice(value.start, value.end).replace(/\s+/g, ' '));
        return;
      }
      if (value.type !== 'ChainExpression') inside = value;
    }
    for (const [key, part] of Object.entries(value)) if (!['parent', 'metadata', 'loc', 'css', 'comments', 'leadingComments', 'trailingComments'].includes(key)) visit(part, inside);
  };
  const tree = parse(source, { modern: true });
  for (const part of [tree.module?.content, tree.instance?.content, tree.fragment]) visit(part, undefined);
  return found;
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(features|views|lib\/kit|lib\/messages)\/.*\.(svelte|ts)$/.test(path) && !/\.test\.ts$|\/testing\/|^views\/gallery\//.test(path));

describe('the screen', () => {
  const all = new Set(sources.flatMap((path) => computed(path, readFileSync(join(root, path), 'utf8')).map((words) => `${path}: ${words}`)));
  const excused = new Set(Object.values(REASONS).flat());
  const mechanical = (found: string) => MECHANICS.some((path) => found.startsWith(`${path}: `));

  it('computes no figure without a reason', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect([...all].filter((found) => !mechanical(found) && !excused.has(found))).toEqual([]);
  });

  it('has no reason for what is not there', () => {
    expect([...excused].filter((words) => !all.has(words))).toEqual([]);
    expect(MECHANICS.filter((path) => ![...all].some((found) => found.startsWith(`${path}: `)))).toEqual([]);
  });

  it('is read through: a sum is seen in the markup and in the script, a comparison and joined words are not', () => {
    const seen = (text: string) => computed('one.svelte', text);
    expect(seen('<p>{version + 1} z {rows.length}</p>')).toEqual(['version + 1', 'rows.length']);
    expect(seen('<script lang="ts">const all = rows.reduce((sum, one) => sum + one.pages, 0);</script>{all}')).toEqual(['rows.reduce((sum, one) => sum + one.pages, 0)']);
    expect(seen('<p title={`razem ${a - b}`}>{Math.round(part)}</p>')).toEqual(['a - b', 'Math.round(part)']);
    expect(seen("{#if rows.length > 0}{name + ' i ' + other}{/if}")).toEqual([]);
  });
});
