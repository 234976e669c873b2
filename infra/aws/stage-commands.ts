// The commands that only a deployed stage has.
import type { AddCommands, Output } from '../../functions/operator/command-line.ts';

export const stageCommands =
  ({ out }: Output): AddCommands =>
  (program) => {
    program
      .command('events')
      .description('sự kiện gửi cho bên phân tích / events for analysts')
      .command('resend')
      .description('gửi lại những sự kiện mà một bên nhận đã từ chối / send again what a consumer refused')
      .argument('<queue>', 'feed-failures, keep-totals-failures')
      .requiredOption('--stage <name>', 'hệ thống trên AWS theo cdk.json / a stage of cdk.json')
      .option('--json', 'JSON')
      .action(async (queue: string, { stage, json }: { stage: string; json?: boolean }) => {
        // the clients of AWS are large: only who works on a stage loads them
        const { resendFrom } = await import('./resend-events.ts');
        const sent = await resendFrom(stage, queue);
        out(json ? `${JSON.stringify({ sent })}\n` : `Đã gửi lại ${sent} sự kiện / ${sent} events sent again\n`);
      });
  };
