// Real proxies with the very files that the guide hands out, for a name, ports and a self-made certificate of the test.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Cleanup } from './small-province.ts';

const handedOut = (name: string): string =>
  fileURLToPath(new URL(`../../infra/local/on-premises/${name}`, import.meta.url));

export type Front = { dir: string; port: number; upstream: number; key: string; certificate: string };

export const hasProgram = (name: string): boolean => {
  try {
    execFileSync(
      name,
      ['-v'].map((word) => (name === 'caddy' ? 'version' : word)),
      { stdio: 'pipe' },
    );
    return true;
  } catch {
    return false;
  }
};

export const selfMade = (dir: string): Pick<Front, 'key' | 'certificate'> => {
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...made, ...names], { stdio: 'pipe' });
  return { key, certificate };
};

const until = async (is: () => Promise<boolean>): Promise<void> => {
  while (!(await is())) await setTimeout(50);
};

const run = async (
  command: string,
  words: string[],
  env: Record<string, string>,
  port: number,
  cleanup: Cleanup,
): Promise<void> => {
  const child = spawn(command, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said = (said + text).slice(-4000)));
  cleanup(() => void child.kill('SIGTERM'));
  await until(async () => {
    if (child.exitCode !== null) throw new TypeError(`${command}: ${said}`);
    return fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  });
};

export const startCaddy = ({ dir, port, upstream, key, certificate }: Front, cleanup: Cleanup): Promise<void> => {
  const file = join(dir, 'Caddyfile');
  // no port 80 and no admin port: this is not the machine's own
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${readFileSync(handedOut('Caddyfile'), 'utf8')}`,
  );
  const env = {
    XEPLOAI_SITE: `https://localhost:${port}`,
    XEPLOAI_UPSTREAM: `127.0.0.1:${upstream}`,
    XEPLOAI_CERTIFICATE: certificate,
    XEPLOAI_KEY: key,
    XDG_DATA_HOME: dir,
    XDG_CONFIG_HOME: dir,
    HOME: dir,
  };
  return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], env, port, cleanup);
};

export const startNginx = ({ dir, port, upstream, key, certificate }: Front, cleanup: Cleanup): Promise<void> => {
  const site = readFileSync(handedOut('nginx.conf'), 'utf8')
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('server_name danh-gia.tinh.example', 'server_name localhost')
    .replace('/etc/xeploai/certificate.pem', certificate)
    .replace('/etc/xeploai/key.pem', key)
    .replace('/var/log/nginx/xeploai.log', join(dir, 'error.log'))
    .replace('127.0.0.1:8080', `127.0.0.1:${upstream}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${dir}/tmp;`);
  mkdirSync(join(dir, 'tmp'), { mode: 0o777 });
  const file = join(dir, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off;\npid ${dir}/pid;\nerror_log ${dir}/main.log;\nevents {}\nhttp {\n${temporary.join('\n')}\n${site}\n}\n`,
  );
  return run('nginx', ['-p', dir, '-c', file, '-e', join(dir, 'early.log')], {}, port, cleanup);
};
