import type { OfferedDocument } from '$lib/api';
import { describe, expect, it } from 'vitest';
import { byStage } from './stages';

const offered = (key: string, stage: string): OfferedDocument => ({
  kind: { key, label: key }, id: 1, case: { noun: 'call', id: 1 }, title: '', stage, ready: true, because: '', numbered: false,
  parts: [], part_name: '', part_usual: '', each: '', addressees: [], versions: [],
});

describe('documents under the parts of the work', () => {
  it('keeps neighbours of one stage together', () => {
    const stages = byStage([offered('a', 'Ogłoszenie'), offered('b', 'Ogłoszenie'), offered('c', 'Wyniki')]);
    expect(stages.map((stage) => [stage.words, stage.documents.map((one) => one.kind.key)])).toEqual([['Ogłoszenie', ['a', 'b']], ['Wyniki', ['c']]]);
  });

  it('is one list without a name where the case has no stages', () => {
    expect(byStage([offered('a', ''), offered('b', '')]).map((stage) => [stage.words, stage.documents.length])).toEqual([['', 2]]);
    expect(byStage([])).toEqual([]);
  });
});
