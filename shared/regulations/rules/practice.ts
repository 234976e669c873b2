// Practice and data protection (section 11 of the law sheet), line by line: each a switch or a way of the procedure.
import { rule } from './rule.ts';

export const practice = [
  rule(
    [
      'K1',
      'practice',
      'K',
      'Công văn hằng năm định ngày; xác nhận danh sách trước; mỗi tuần có người chuyển, nghỉ',
      'The yearly letter sets dates; the list is confirmed first; people move every week',
    ],
    {
      at: ['shared/regulations/override.ts', 'shared/domain/roster-change.ts'],
    },
  ),
  rule(
    [
      'K2',
      'practice',
      'T part',
      'Tờ trình trước khi ký; ký rồi mới lấy số, ngày',
      'A proposal before anyone signs; number and date come last',
    ],
    {
      state: 'NĐ 90 Đ17, Đ18; NĐ 30/2020 Đ15k2',
      at: ['workflows/evaluation-cycle.asl.json', 'shared/domain/signature.ts'],
    },
  ),
  rule(
    [
      'K3',
      'practice',
      'K',
      'Diện cấp ủy quản lý do cấp ủy quyết định; cơ quan ghi số, ngày, người ký',
      'Whom a Party committee manages it decides; the office records number, date, signer',
    ],
    {
      at: ['functions/console/outside-signature.ts', 'shared/domain/official.ts'],
    },
  ),
  rule(
    [
      'K4',
      'practice',
      'K',
      'Chi bộ đề nghị bằng phiếu kín; cấp ủy quyết định; bí thư thường là người đứng đầu',
      'The cell proposes by secret ballot; the committee decides; the head is often the secretary',
    ],
    {
      party: 'HD 16-HD/BTCTW 2018 (S)',
      at: ['shared/domain/party-rating.ts', 'shared/domain/slots.ts'],
    },
  ),
  rule(
    [
      'K5',
      'practice',
      'K',
      'Không quy định bỏ phiếu; nhiều nơi giơ tay hoặc phiếu kín',
      'No ballot is prescribed; many use show of hands or a ballot',
    ],
    {
      state: 'NĐ 90 Đ17, Đ18 (T: không có phiếu)',
      at: ['shared/regulations/procedure.ts', 'shared/regulations/override.ts'],
    },
  ),
  rule(
    [
      'K6',
      'practice',
      'T part',
      'Không xếp loại và hoãn: dưới 6 tháng; đang kiểm tra, chờ kỷ luật',
      'Not rated and deferred: under six months; under inspection, discipline pending',
    ],
    {
      party: 'HD 21 (S)',
      at: ['nd-90-2020#deferral', 'shared/domain/decision.ts', 'shared/domain/results.ts'],
    },
  ),
  rule(
    [
      'K7',
      'practice',
      'T',
      'Họp chung với chi bộ: một buổi, hai biên bản',
      'A combined meeting: one attendance and date, two sets of minutes',
    ],
    {
      state: 'NĐ 90 Đ20',
      at: ['shared/domain/review.ts', 'shared/domain/party-rating.ts'],
    },
  ),
  rule(
    [
      'K8',
      'practice',
      'T',
      'Ngày công bố danh sách là ngày bắt đầu thời hạn kiến nghị',
      'The date of the public list starts the petition clock',
    ],
    {
      state: 'Luật VC 2025 Đ27',
      at: ['workflows/evaluation-cycle.asl.json', 'functions/gates/due.ts', 'functions/console/publish.ts'],
    },
  ),
  rule(
    [
      'K9',
      'practice',
      'K',
      'Kiến nghị khác khiếu nại, tố cáo; hai việc sau tạm dừng kiến nghị',
      'A petition is no complaint nor denunciation; those put it on hold',
    ],
    {
      at: ['shared/domain/petition.ts', 'functions/console/petition-hold.ts'],
    },
  ),
  rule(
    [
      'K10',
      'practice',
      'K',
      'Văn bản chính quyền theo NĐ 30/2020, văn bản Đảng theo quy định của Đảng',
      'State papers by NĐ 30/2020, Party papers by the Party’s own rules',
    ],
    {
      state: 'NĐ 30/2020',
      at: ['functions/documents/papers/docx.ts'],
      absent: { vi: 'văn bản của Đảng không in ở đây', en: 'papers of the Party are not printed here' },
    },
  ),
  rule(
    [
      'K11',
      'practice',
      'K',
      'Danh sách thật có dòng tiêu đề, mục, dấu x, cột gộp',
      'Real rosters have title rows, sections, x marks, merged headers',
    ],
    {
      at: ['functions/documents/roster-tables.ts', 'functions/documents/roster-columns.ts'],
    },
  ),
  rule(
    [
      'K12',
      'practice',
      'S',
      'Dữ liệu cá nhân: trả lời trong 2 ngày làm việc, dữ liệu nhạy cảm, chuyển ra nước ngoài',
      'Personal data: answered in two working days, sensitive kinds, transfer abroad',
    ],
    {
      state: 'Luật 91/2025; NĐ 356/2025',
      at: [
        'shared/domain/access.ts',
        'shared/regulations/data-protection.ts',
        'shared/domain/data-requests.ts',
        'functions/pages/my-data.ts',
        'functions/operator/retention.ts',
      ],
    },
  ),
];
