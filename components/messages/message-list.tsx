"use client";
import { BellOff } from "lucide-react";
import { useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { markReadAction } from "@/lib/messages/actions";
import type { ReceivedMessage } from "@/lib/messages/types";
import { MessageItem } from "./message-item";

/** A person's messages, newest first; opening one marks it as read. */
export function MessageList({ messages }: { messages: readonly ReceivedMessage[] }) {
  const [busy, start] = useTransition();
  const unread = messages.filter(({ read }) => !read).length;
  const markRead = (messageIds: string[] | null) =>
    start(async () => {
      await resultOf(markReadAction({ messageIds }));
    });
  if (messages.length === 0)
    return (
      <Empty icon={BellOff} title="还没有消息">
        截止提醒、催报、待审签、办理进展、退回、批注和答复、公布和更正会出现在这里。
      </Empty>
    );
  return (
    <>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-ink-2">
          {unread > 0 ? `${unread} 条未读` : "全部已读"}
        </p>
        {unread > 0 && (
          <Button size="small" busy={busy} onClick={() => markRead(null)}>
            全部标为已读
          </Button>
        )}
      </div>
      <ul className="grid divide-y divide-line rounded-md border border-line bg-paper">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} onRead={() => markRead([message.id])} />
        ))}
      </ul>
    </>
  );
}
