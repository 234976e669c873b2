// Settings as an administrator writes them: valid ones, of which a test changes what matters.

export const aSettingsText = (): Record<string, string> => ({
  XEPLOAI_DATA: '/var/lib/xeploai',
  XEPLOAI_PUBLIC_URL: 'https://danh-gia.tinh.example',
  XEPLOAI_HR_ADDRESSES: 'nhan-su@tinh.example, van-thu@tinh.example',
  XEPLOAI_ADMIN_ADDRESSES: 'quan-tri@tinh.example',
  XEPLOAI_SMTP_HOST: 'thu.tinh.example',
  XEPLOAI_MAIL_FROM: 'danh-gia@tinh.example',
});
