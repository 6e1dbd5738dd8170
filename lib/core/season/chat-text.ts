import { type MessageKind, messageTraits } from "./message-kinds";

/** What precedes the address of a message in a chat group; null for kinds that concern their reader alone. */
const linkWords: Readonly<Record<MessageKind, string | null>> = {
  deadline: "登录填报",
  reminder: "登录填报",
  toSign: "登录审签",
  sentBack: "登录修改",
  progress: null,
  return: "登录修改",
  note: "登录查看批注",
  noteAnswer: null,
  release: "公开网址",
  takeDown: "登录办理",
  jointRelease: "登录查看",
  paperLines: "登录提出意见",
  paperAnswer: null,
  scoreLines: "登录提出意见",
  scores: "登录查看",
  correction: "登录审核",
  integrity: null,
};

export function mayBeCopied(kind: MessageKind): boolean {
  return linkWords[kind] !== null;
}

/** What is copied of a message; `href` is null if it leads nowhere. */
export type CopiedMessage = { kind: MessageKind; text: string; href: string | null };

/**
 * A message as a text to paste into a chat group: its kind, what it says, and where it leads. `site`: the
 * origin of this site. An address that the text has already is not repeated.
 */
export function chatText({ kind, text, href }: CopiedMessage, site: string): string {
  const address = href === null ? null : `${site}${href}`;
  const words = linkWords[kind];
  const says = address === null || words === null || text.includes(address);
  return [`【${messageTraits[kind].label}】${text}`, ...(says ? [] : [`${words}：${address}`])].join("\n");
}
