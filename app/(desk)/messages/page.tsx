import type { Metadata } from "next";
import { MessageList } from "@/components/messages/message-list";
import { requireActor } from "@/lib/access/auth/session";
import { loadMessages } from "@/lib/messages/loaders";

export const metadata: Metadata = { title: "消息" };

/** The reader's messages: deadlines, reminders, returns, notes, publications, corrections. */
export default async function MessagesPage() {
  const messages = (await loadMessages(await requireActor())) ?? [];
  return (
    <div className="mx-auto grid max-w-[56rem] gap-5 px-4 py-8 sm:px-6">
      <h1 className="font-bold font-song text-2xl">消息</h1>
      <MessageList messages={messages} />
    </div>
  );
}
