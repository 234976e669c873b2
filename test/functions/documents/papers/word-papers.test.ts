// Papers in Word: what stands in each, the layout of NĐ 30/2020 in the file, and an office's own template in place of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk, type PaperFile } from '../../../../functions/documents/papers/desk.ts';
import { panelResults } from '../../../../functions/documents/papers/gather.ts';
import { decisionPaper, minutesPaper, proposalPaper } from '../../../../functions/documents/papers/panel-papers.ts';
import { PAPER_KINDS, type Paper, type PaperKind } from '../../../../functions/documents/papers/paper.ts';
import { formPaper, noticePaper } from '../../../../functions/documents/papers/person-papers.ts';
import { publicationPaper } from '../../../../functions/documents/papers/publication-paper.ts';
import { reportOf } from '../../../../functions/documents/papers/report.ts';
import { reportPaper } from '../../../../functions/documents/papers/report-paper.ts';
import { templateFields } from '../../../../functions/documents/papers/template-fields.ts';
import {
  aClosure,
  aCycle,
  aDecision,
  aFact,
  anOfficial,
  aPanelRecord,
  aRecordOfDecision,
  aReview,
  aSelfAssessment,
  aTurn,
  closed,
} from '../../../builders.ts';

const cycle = aCycle();
const assessed = closed('self-assessment', [
  aFact('self-assessment', aSelfAssessment({ strengths: 'Chủ động & <tận tụy>\u0000' })),
]);
const reviewed = closed('collective-review', [
  aFact('review', aReview({ notSelfAssessed: [{ official: 'o2', reason: 'Ốm' }] }), { subject: 'section:s1' }),
]);
const proposed = closed('staff-proposal', [
  aFact(
    'proposal',
    { outcome: 'submitted', summary: 'Kính trình.', rows: [{ official: 'o1', rating: 'excellent' }] },
    { subject: 'personnel-office' },
  ),
]);
const result = aFact(
  'result',
  { outcome: 'excellent', profile: 'hau-giang-1120', profileVersion: 1, number: '15/QĐ-SM', date: '2023-12-10' },
  { subject: 'o1' },
);
const record = aPanelRecord({
  officials: [anOfficial(), anOfficial({ id: 'o2', name: 'Lê Thị Ốm' })],
  facts: [...assessed, ...reviewed, ...proposed, ...aRecordOfDecision({ o1: 'excellent' }), result],
});
const of = { record, cycle };

const partOf = ({ body }: PaperFile, name = 'word/document.xml'): string => new PizZip(body).file(name)?.asText() ?? '';
const textOf = (file: PaperFile): string =>
  partOf(file)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('a decision', () => {
  it('[K10] has the layout of the decree: A4, margins, Times New Roman, national name and motto', async () => {
    const xml = partOf(await openDesk().paper(decisionPaper(of)));

    expect(xml).toContain('w:w="11906" w:h="16838"');
    // 20, 20, 30 and 20 mm in twentieths of a point
    expect(xml).toMatch(/w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(xml).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(xml).toContain('w:titlePg');
    expect([...new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))]).toEqual(['Times New Roman']);
  });

  it('lists each person with the rating, under number, day and signer of the signed paper', async () => {
    const text = textOf(await openDesk().paper(decisionPaper(of)));

    for (const part of [
      'Số: 15/QĐ-SM',
      'ngày 10 tháng 12 năm 2023',
      'Người ký mẫu',
      'Người Mẫu o1',
      'Hoàn thành xuất sắc nhiệm vụ',
    ])
      expect(text).toContain(part);
  });

  it('leaves number, day and signer blank until they are given', async () => {
    const unsigned = aPanelRecord({
      facts: closed('decision', [aFact('decision', aDecision(), { subject: 'authority' })]),
    });

    const text = textOf(await openDesk().paper(decisionPaper({ record: unsigned, cycle })));

    expect(text).toContain('Số: ……');
    expect(text).toContain('ngày …… tháng …… năm ……');
  });

  it('is not there before anything is decided', () => {
    expect(() => decisionPaper({ record: aPanelRecord(), cycle })).toThrow('nothing decided yet');
  });
});

describe('a person’s form', () => {
  it('is filled with what they wrote and what the meeting and the authority added, whatever characters they typed', async () => {
    const text = textOf(await openDesk().paper(formPaper(of, 'o1')));

    expect(text).toContain('Chủ động & <tận tụy>');
    expect(text).toContain('Người Mẫu o1');
    expect(text).toContain('số 15/QĐ-SM ngày 10/12/2023');
  });

  it('is not there for whoever wrote none', () => {
    expect(() => formPaper(of, 'o2')).toThrow('no self-assessment');
    expect(() => formPaper(of, 'o9')).toThrow('nobody of this unit');
  });

  it('is the one that counts, where the panel was returned', () => {
    const again = aFact('self-assessment', aSelfAssessment({ strengths: 'Lần hai' }), { round: 2 });
    const facts = [...assessed, again, aClosure('self-assessment', [again], { round: 2 })];

    const { fields } = formPaper({ record: aPanelRecord({ facts }), cycle }, 'o1');

    expect(JSON.stringify(fields)).toContain('Lần hai');
  });
});

describe('the other papers', () => {
  it('tell the meeting with attendance, votes as counts and who did not assess themselves', async () => {
    const text = textOf(await openDesk().paper(minutesPaper(of, 's1')));

    for (const part of ['Có mặt 9/10', 'Hoàn thành tốt nhiệm vụ: 8', 'Lê Thị Ốm: Ốm.', 'thảo luận và biểu quyết'])
      expect(text).toContain(part);
  });

  it('name who attended the meeting, who did not and why, and the guests', async () => {
    const attendance = [
      { official: 'o1', attended: true },
      { official: 'o2', attended: false, absence: 'Đi công tác' },
    ];
    const met = aFact('review', aReview({ attendance, guests: 2 }), { subject: 'section:s1' });
    const record = aPanelRecord({ facts: [met, aClosure('collective-review', [met])] });
    const names = record.frozen.map(({ name }) => name);
    const text = textOf(await openDesk().paper(minutesPaper({ record, cycle }, 's1')));

    expect(text).toContain(`Có mặt: ${names[0]}.`);
    expect(text).toContain('(Đi công tác).');
    expect(text).toContain('không biểu quyết: 2 người.');
  });

  it('list for publication name, post and rating and nothing else', async () => {
    const { blocks } = publicationPaper(of);
    const list = blocks.find(({ is }) => is === 'table');

    expect(list).toMatchObject({
      columns: [{ label: 'Họ và tên' }, { label: 'Chức vụ, chức danh' }, { label: 'Mức xếp loại' }],
      rows: [['Người Mẫu o1', 'Chuyên viên', 'Hoàn thành xuất sắc nhiệm vụ']],
    });
  });

  it('propose to the authority and notify the person', async () => {
    expect(textOf(await openDesk().paper(proposalPaper(of)))).toContain('Kính gửi: Cấp có thẩm quyền');
    expect(textOf(await openDesk().paper(noticePaper(of, 'o1')))).toContain('Quyết định số 15/QĐ-SM ngày 10/12/2023');
  });

  it('are signed by whoever proposed in another’s place, with the document that says so', () => {
    const facts = record.facts.map((fact) => (fact.kind === 'proposal' ? { ...fact, by: 'personnel-office' } : fact));
    const turn = aTurn('personnel-office', { name: 'Phó phòng' });

    const { signers } = proposalPaper({ cycle, record: { ...record, facts: [...facts, turn] } });

    expect(signers).toMatchObject([{ name: 'Phó phòng', titles: [expect.stringContaining('theo văn bản 7/GUQ')] }]);
  });
});

describe('an office’s own template', () => {
  const folder = (): string => {
    const dir = mkdtempSync(join(tmpdir(), 'xeploai-templates-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    return dir;
  };
  const withTemplate = async (...lines: string[]) => templateOf('decision', ...lines);
  const templateOf = async (kind: PaperKind, ...lines: string[]) => {
    const templates = folder();
    const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    writeFileSync(join(templates, `${kind}.docx`), await Packer.toBuffer(document));
    return openDesk({ templates });
  };

  it('is filled in place of the built-in one, its lists too', async () => {
    const desk = await withTemplate(
      'QĐ của {co_quan} số {so}',
      '{#danh_sach}{stt}. {ho_ten}: {muc_xep_loai}{/danh_sach}',
    );

    const text = textOf(await desk.paper(decisionPaper(of)));

    expect(text).toContain('QĐ của Cấp có thẩm quyền số 15/QĐ-SM');
    expect(text).toContain('1. Người Mẫu o1: Hoàn thành xuất sắc nhiệm vụ');
    expect(text).not.toContain('CỘNG HÒA');
  });

  const papers: Record<PaperKind, Paper> = {
    form: formPaper(of, 'o1'),
    minutes: minutesPaper(of, 's1'),
    proposal: proposalPaper(of),
    decision: decisionPaper(of),
    notice: noticePaper(of, 'o1'),
    publication: publicationPaper(of),
    report: reportPaper(reportOf({ cycle, panels: [panelResults(record, cycle)] }), 'report-2023', 'Tỉnh Mẫu'),
  };

  it.each(PAPER_KINDS)(
    'of the paper “%s” may name every field that is listed for it, and each is filled',
    async (kind) => {
      const { alone, lists } = templateFields(kind);
      const paper = papers[kind];
      const inLists = Object.entries(lists).map(
        ([name, fields]) => `{#${name}}${Object.keys(fields).map((each) => `{${each}}`)}{/${name}}`,
      );
      const desk = await templateOf(kind, ...Object.keys(alone).map((name) => `{${name}}`), ...inLists);

      const text = textOf(await desk.paper(paper));

      expect(Object.keys(paper.fields).sort()).toEqual([...Object.keys(alone), ...Object.keys(lists)].sort());
      for (const name of Object.keys(lists))
        expect(Object.keys((paper.fields[name] as Record<string, string>[])[0] ?? {}).sort(), name).toEqual(
          Object.keys(lists[name] ?? {}).sort(),
        );
      expect(text).toContain(paper.title);
      expect(text).not.toMatch(/undefined|[{}]/);
    },
  );

  it.each(PAPER_KINDS)('of the paper “%s” with any other field is refused by its name and line', async (kind) => {
    const desk = await templateOf(kind, 'Ngày {ngay}', 'Số CCCD: {cccd}');

    await expect(desk.paper(papers[kind])).rejects.toMatchObject({
      facts: { template: `${kind}.docx`, problem: 'unknown-field', where: 'cccd (“Số CCCD: {cccd}”)' },
    });
  });

  it('leaves papers that it has no file for to the built-in one', async () => {
    const desk = await withTemplate('{so}');

    expect(textOf(await desk.paper(noticePaper(of, 'o1')))).toContain('CỘNG HÒA');
  });

  it('with fields that the paper does not have is refused by their names', async () => {
    const desk = await withTemplate('{so} {luong}', '{#danh_sach}{ho_ten} {cccd}{/danh_sach}');

    await expect(desk.paper(decisionPaper(of))).rejects.toMatchObject({
      name: 'TemplateInvalid',
      facts: {
        template: 'decision.docx',
        problem: 'unknown-field',
        where: 'luong (“{so} {luong}”), danh_sach.cccd (“{#danh_sach}{ho_ten} {cccd}{/danh_sach}”)',
      },
    });
  });

  it('is a template of names alone: no expression in it is run', async () => {
    const desk = await withTemplate('{constructor.constructor("return 1")()}');

    await expect(desk.paper(decisionPaper(of))).rejects.toMatchObject({ facts: { problem: 'unknown-field' } });
  });

  it('that is no Word file, or whose braces do not close, is refused', async () => {
    const templates = folder();
    writeFileSync(join(templates, 'decision.docx'), 'no zip');
    const broken = await withTemplate('{#danh_sach}{ho_ten}');

    await expect(openDesk({ templates }).paper(decisionPaper(of))).rejects.toMatchObject({
      facts: { problem: 'no-docx' },
    });
    await expect(broken.paper(decisionPaper(of))).rejects.toMatchObject({ facts: { problem: 'broken-fields' } });
  });
});
