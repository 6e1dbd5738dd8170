import { refused } from "@/lib/core/refusal";

/**
 * The refusal of a request whose page (`writer`, by writerHeader) belongs to another account than the one
 * signed in; null if it is the same, or if the page does not say.
 */
export function otherPerson(
  writer: string | null,
  actor: { id: string; name: string },
): ReturnType<typeof refused> | null {
  if (writer === null || writer === actor.id) return null;
  return refused(
    "otherPerson",
    `这个浏览器里现在登录的是“${actor.name}”，不是打开本页的人。这一步没有办，也没有记到别人名下；您写的内容还在本页。请在新窗口换回自己的账号，再回到这里重办。`,
  );
}
