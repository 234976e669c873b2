// What an office’s own template of each paper may name: fields that stand alone, and lists with the fields of their rows.
// Templates are checked against it, and the document for offices is made from it.
import type { PaperKind } from './paper.ts';

export type Fields = Record<string, string>;
export type TemplateFields = { alone: Fields; lists: Record<string, Fields> };

const COMMON: Fields = {
  co_quan: 'cơ quan ban hành',
  co_quan_cap_tren: 'cơ quan cấp trên trực tiếp, trống nếu không có',
  so: 'số, ký hiệu; …… khi chưa có',
  ngay: 'ngày … tháng … năm …',
  ngay_so: 'ngày dạng 31/12/2026',
  ten_van_ban: 'tên loại văn bản',
  trich_yeu: 'trích yếu',
};
const PERSON: Fields = {
  ho_ten: 'họ và tên',
  chuc_vu: 'chức vụ, chức danh',
  don_vi: 'cơ quan, đơn vị',
  ky: 'kỳ đánh giá',
};
const RATED: Fields = {
  stt: 'số thứ tự',
  ho_ten: 'họ và tên',
  chuc_vu: 'chức vụ, chức danh',
  muc_xep_loai: 'mức xếp loại',
};

/** `ghi_chu` says something else in each paper. */
const rows = (note: string): Fields => ({ ...RATED, ghi_chu: note });

const OWN: Record<PaperKind, TemplateFields> = {
  form: {
    alone: PERSON,
    lists: { noi_dung: { phan: 'phần của phiếu', muc: 'mục', gia_tri: 'nội dung đã ghi' } },
  },
  minutes: {
    alone: {
      bo_phan: 'bộ phận họp',
      chu_tri: 'người chủ trì',
      noi_dung: 'diễn biến cuộc họp',
      co_mat: 'số có mặt',
      trieu_tap: 'số được triệu tập',
      ngay_hop: 'ngày họp',
    },
    lists: { danh_sach: rows('phiếu, ý kiến') },
  },
  proposal: {
    alone: { kinh_gui: 'nơi nhận tờ trình', hoi_dong: 'nhóm đánh giá', tom_tat: 'nội dung trình' },
    lists: { danh_sach: rows('lý do') },
  },
  decision: {
    alone: { hoi_dong: 'nhóm đánh giá', nguoi_ky: 'người ký' },
    lists: { danh_sach: rows('lý do') },
  },
  notice: {
    alone: {
      ...PERSON,
      muc_xep_loai: 'mức xếp loại',
      ly_do: 'lý do không xếp loại',
      can_cu: 'điều khoản',
      so_quyet_dinh: 'số quyết định',
      ngay_quyet_dinh: 'ngày quyết định',
    },
    lists: {},
  },
  publication: {
    alone: {
      hoi_dong: 'nhóm đánh giá',
      kem_theo: 'số, ngày quyết định',
      ngay_cong_khai: 'ngày công khai; …… khi chưa ghi',
      van_ban_cong_khai: 'văn bản công khai',
    },
    lists: { danh_sach: RATED },
  },
  report: {
    alone: { ky: 'kỳ đánh giá' },
    lists: {
      danh_sach: {
        muc_xep_loai: 'mức xếp loại',
        so_nguoi: 'số người',
        ty_le: 'tỷ lệ riêng (%)',
        tro_len: 'từ mức này trở lên',
        ty_le_cong_don: 'tỷ lệ cộng dồn (%)',
      },
    },
  },
};

export const templateFields = (kind: PaperKind): TemplateFields => {
  const { alone, lists } = OWN[kind];
  return { alone: { ...COMMON, ...alone }, lists };
};
