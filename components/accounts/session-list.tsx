import { Button } from "@/components/ui/button";
import type { ListedSession } from "@/lib/access/sessions/types";
import { beijingTime } from "@/lib/core/beijing-time";

type Props = {
  sessions: readonly ListedSession[];
  /** The session of this browser, which is ended by “退出”. */
  currentId?: string;
  busy: boolean;
  onEnd: (sessionId: string) => void;
};

/** An account's sessions, each with a button to end it. */
export function SessionList({ sessions, currentId, busy, onEnd }: Props) {
  if (sessions.length === 0) return <p className="text-ink-3">现在没有在任何地方登录。</p>;
  return (
    <ul className="grid gap-2">
      {sessions.map(({ id, browser, address, openedAt, seenAt }) => (
        <li key={id} className="flex items-center justify-between gap-3 border-line border-b pb-2">
          <span>
            {browser}
            {address && `，${address}`}
            <span className="block text-ink-3 text-sm">
              {beijingTime(openedAt)}登录，{beijingTime(seenAt)}还在使用
            </span>
          </span>
          {id === currentId ? (
            <span className="whitespace-nowrap text-ink-3 text-sm">就是这里</span>
          ) : (
            <Button
              size="small"
              busy={busy}
              aria-label={`结束在${browser}上的登录`}
              onClick={() => onEnd(id)}
            >
              结束
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
