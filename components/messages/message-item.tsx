import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import { CopyMessage } from "@/components/shell/copy-message";
import { Button } from "@/components/ui/button";
import { Tag, type Tone } from "@/components/ui/tag";
import { beijingTime } from "@/lib/core/beijing-time";
import { mayBeCopied } from "@/lib/core/season/chat-text";
import { type MessageKind, messageTraits } from "@/lib/core/season/message-kinds";
import type { ReceivedMessage } from "@/lib/messages/types";

const tones: Partial<Record<MessageKind, Tone>> = {
  reminder: "warn",
  deadline: "warn",
  toSign: "warn",
  sentBack: "err",
  return: "err",
  takeDown: "err",
  release: "ok",
  integrity: "err",
};

/** One message: kind, time, text and link. */
export function MessageItem({ message, onRead }: { message: ReceivedMessage; onRead: () => void }) {
  const { kind, unit, year, text, at, read, settled } = message;
  return (
    <li className={clsx("grid gap-1.5 px-4 py-3.5 sm:px-5", !read && "bg-accent-wash")}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={tones[kind]}>{messageTraits[kind].label}</Tag>
        <span className="font-medium">
          {unit}
          {!messageTraits[kind].ofSite && ` ${year} 年度`}
        </span>
        {!read && <span className="text-accent-ink text-sm">未读</span>}
        {settled && <span className="text-ink-3 text-sm">已了结</span>}
        <time dateTime={at.toISOString()} className="ml-auto text-ink-3 text-sm tabular-nums">
          {beijingTime(at)}
        </time>
      </div>
      <p className="whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">{text}</p>
      <div className="flex flex-wrap items-center gap-3">
        <MessageLink message={message} onRead={read ? undefined : onRead} />
        {!read && (
          <Button size="small" variant="quiet" onClick={onRead}>
            标为已读
          </Button>
        )}
        {mayBeCopied(kind) && <CopyMessage message={message} />}
      </div>
    </li>
  );
}

/** Kinds that tell something, or whose report says itself what is to be done. */
const toRead: readonly MessageKind[] = ["return", "note", "noteAnswer", "progress", "scores"];

/** What a message leads to: something to do only as long as it is not done. */
function linkWords({ href, kind, settled }: ReceivedMessage): string {
  if (!settled && !toRead.includes(kind)) return "去处理";
  return href.startsWith("/desk/reports/") ? "打开报告" : "查看";
}

/** The public site is a separate document, so its link loads a page. */
function MessageLink({ message, onRead }: { message: ReceivedMessage; onRead?: () => void }) {
  const { href } = message;
  const look = "text-accent underline underline-offset-4";
  return href.startsWith("/reports/") ? (
    <a href={href} onClick={onRead} className={look}>
      看公布的报告
    </a>
  ) : (
    <Link href={href as Route} onClick={onRead} className={look}>
      {linkWords(message)}
    </Link>
  );
}
