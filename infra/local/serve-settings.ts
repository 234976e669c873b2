// Settings of `xeploai serve`: each described and bounded, in words that also refuse what does not fit.
import * as z from 'zod';
import { ListedText } from '#shared/contracts/listed';
import { Issuer } from '#shared/contracts/open-id';
import { addresses, folder, isNetwork, isSite, kickoffOf, listOf, number, yesOrNo } from './serve/setting-kinds.ts';

const said = <T extends z.ZodType>(schema: T, vi: string, en: string): T => schema.meta({ vi, en });
const perhaps = <T extends z.ZodType>(schema: T, vi: string, en: string) => said(schema.optional(), vi, en);

export const ServeSettings = z.strictObject({
  data: said(folder, 'thư mục dữ liệu, đường dẫn tuyệt đối', 'the data folder, an absolute path'),
  address: said(
    z.union([z.ipv4(), z.ipv6()]),
    'địa chỉ IP mà trang nghe; 127.0.0.1 khi proxy ở cùng máy',
    'the IP address that pages listen at; 127.0.0.1 with the proxy on the same machine',
  ),
  port: said(number(0, 65_535), 'cổng mà trang nghe, 0 đến 65535', 'the port that pages listen at, 0 to 65535'),
  publicUrl: said(
    z.string().refine(isSite),
    'địa chỉ công khai mà đường dẫn trong thư bắt đầu, ví dụ https://danh-gia.tinh.example, không có / ở cuối',
    'the public address that links in mails begin with, such as https://danh-gia.tinh.example, without a / at its end',
  ),
  hrAddresses: said(
    addresses(200),
    'địa chỉ thư của nhân sự được vào bảng điều hành, cách nhau bằng dấu phẩy',
    'mail addresses of HR staff who may sign in to the console, comma-separated',
  ),
  auditorAddresses: said(
    addresses(200),
    'địa chỉ thư của người chỉ được xem, cách nhau bằng dấu phẩy',
    'mail addresses of those who may only read, comma-separated',
  ),
  listedPeople: said(
    ListedText,
    'ai khác được đăng nhập, danh sách JSON: [{"role":"hr-of-agency","agency":"mã cơ quan","address":"…"},{"role":"auditor","address":"…","from":"2026-11-01","until":"2026-12-31"}]; mỗi địa chỉ một lần',
    'who else may sign in, a JSON list: [{"role":"hr-of-agency","agency":"its id","address":"…"},{"role":"auditor","address":"…","from":"2026-11-01","until":"2026-12-31"}]; each address once',
  ),
  oidcIssuer: perhaps(
    Issuer,
    'địa chỉ máy chủ đăng nhập OIDC, https; có thì không gửi đường dẫn đăng nhập qua thư nữa',
    'the OIDC issuer’s https address; where it is set, no sign-in link is mailed',
  ),
  oidcClientId: perhaps(z.string().min(1).max(200), 'mã ứng dụng tại máy chủ đăng nhập', 'the client id at the issuer'),
  oidcSecretFile: perhaps(
    folder,
    'tệp chứa khóa bí mật của ứng dụng, đường dẫn tuyệt đối',
    'the file with the client’s secret, an absolute path',
  ),
  oidcClaim: said(
    z.string().min(1).max(100),
    'tên claim chứa địa chỉ thư; email_verified phải là true',
    'the claim that holds the mail address; email_verified must be true',
  ),
  adminAddresses: said(
    addresses(10).refine((list) => list.length > 0),
    'địa chỉ thư của quản trị viên nhận cảnh báo, 1 đến 10 địa chỉ',
    'mail addresses of the administrators, who get alerts, 1 to 10 of them',
  ),
  trustedProxies: said(
    listOf(z.string().refine(isNetwork), 50),
    'địa chỉ hoặc mạng của proxy được tin, ví dụ 127.0.0.1,10.0.0.0/8; để trống là không tin proxy nào',
    'addresses or networks of trusted proxies, such as 127.0.0.1,10.0.0.0/8; empty trusts none',
  ),
  requestsPerMinute: said(
    number(10, 100_000),
    'số yêu cầu mỗi phút cho một địa chỉ, 10 đến 100000',
    'requests a minute that one address may make, 10 to 100000',
  ),
  statusPort: said(
    number(0, 65_535),
    'cổng của /health và /metrics, chỉ trên máy này',
    'the port of /health and /metrics, on this machine only',
  ),
  smtpHost: perhaps(z.string().min(1).max(253), 'máy chủ thư SMTP', 'the SMTP server'),
  smtpPort: said(number(1, 65_535), 'cổng SMTP, thường là 587 hoặc 465', 'the SMTP port, mostly 587 or 465'),
  smtpTls: said(
    z.enum(['starttls', 'implicit', 'none']),
    'starttls, implicit (cổng 465), hoặc none (chỉ khi máy chủ thư ở ngay trên máy này)',
    'starttls, implicit (port 465), or none (only with the mail server on this very machine)',
  ),
  smtpUser: perhaps(z.string().min(1).max(200), 'tên đăng nhập SMTP', 'the SMTP user'),
  smtpPasswordFile: perhaps(
    folder,
    'tệp chứa mật khẩu SMTP, đường dẫn tuyệt đối',
    'the file that holds the SMTP password, an absolute path',
  ),
  smtpCaFile: perhaps(
    folder,
    'tệp chứng thư gốc của máy chủ thư nội bộ, đường dẫn tuyệt đối',
    'the file with the root certificate of a mail server of one’s own, an absolute path',
  ),
  mailFrom: perhaps(z.email(), 'địa chỉ người gửi của thư', 'the address that mails are sent from'),
  mailsPerMinute: said(number(1, 6000), 'số thư gửi mỗi phút, 1 đến 6000', 'mails sent a minute, 1 to 6000'),
  mailRetryDays: said(
    number(1, 30),
    'số ngày thử lại một thư chưa gửi được, 1 đến 30',
    'days during which a mail that was put off is tried again, 1 to 30',
  ),
  mailbox: said(
    yesOrNo,
    'yes: không gửi thư, chỉ xem ở trang /mailbox để dùng thử',
    'yes: sends no mail, shows them on the page /mailbox for trying out',
  ),
  profile: said(
    z.string().regex(/^[a-z0-9-]{1,60}$/),
    'bộ quy định; by-date là theo ngày mở kỳ',
    'the regulation profile; by-date takes what is in force as a cycle opens',
  ),
  kickoffs: said(
    listOf(kickoffOf, 12),
    'ngày giờ mở kỳ: "year 11-01 08:00", "school-year 05-25 08:00", "quarter 03-25 08:00", cách nhau bằng dấu phẩy',
    'when cycles start: "year 11-01 08:00", "school-year 05-25 08:00", "quarter 03-25 08:00", comma-separated',
  ),
  partyEvents: said(
    yesOrNo,
    'yes: gửi cả số đếm xếp loại đảng viên trong sự kiện',
    'yes: events also tell of linked Party ratings, as counts',
  ),
  signerCodes: said(
    yesOrNo,
    'yes: quyết định qua đường dẫn cần mã dùng một lần gửi đến thư của người ký',
    'yes: a decision by link asks for a one-time code, mailed to the signer',
  ),
  logDir: perhaps(folder, 'thư mục nhật ký, đường dẫn tuyệt đối', 'the folder of log files, an absolute path'),
  logMegabytes: said(number(1, 1000), 'cỡ tệp nhật ký, 1 đến 1000 MB', 'size of a log file, 1 to 1000 MB'),
  logDays: said(number(1, 3650), 'số ngày giữ nhật ký, 1 đến 3650', 'days that log files are kept, 1 to 3650'),
  backupDir: perhaps(
    folder,
    'thư mục sao lưu, đường dẫn tuyệt đối, nên ở đĩa khác',
    'the folder of backups, an absolute path, best on another disk',
  ),
  backupTime: said(
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    'giờ sao lưu mỗi ngày, ví dụ 02:30',
    'when a backup is made each day, such as 02:30',
  ),
  backupKeepDays: said(number(1, 3650), 'số ngày giữ bản sao lưu, 1 đến 3650', 'days that backups are kept, 1 to 3650'),
  backupPassphraseFile: perhaps(
    folder,
    'tệp chứa cụm mật khẩu khóa bản sao lưu, đường dẫn tuyệt đối',
    'the file that holds the passphrase that seals backups, an absolute path',
  ),
  store: said(z.enum(['sqlite', 'dynamodb']), 'sqlite hoặc dynamodb', 'sqlite or dynamodb'),
  dynamodbEndpoint: perhaps(z.url(), 'địa chỉ máy chủ DynamoDB', 'the address of the DynamoDB server'),
  dynamodbTable: perhaps(z.string().regex(/^[\w.-]{3,255}$/), 'tên bảng DynamoDB', 'the name of the DynamoDB table'),
  dynamodbRegion: said(z.string().regex(/^[a-z0-9-]{2,40}$/), 'vùng của DynamoDB', 'the region of the DynamoDB server'),
});
export type ServeSettings = z.infer<typeof ServeSettings>;
export type SettingName = keyof ServeSettings;

/** What links begin with, and who may sign in. */
export const signInsOf = ({ publicUrl, hrAddresses, auditorAddresses, listedPeople }: ServeSettings) => ({
  publicUrl,
  hrAddresses,
  auditorAddresses,
  listed: listedPeople,
});
