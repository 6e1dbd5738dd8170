import type { Handbook, HandbookId, HandbookTopic } from "./handbook";
import { accountChapter } from "./text/accounts";
import { editingChapters } from "./text/editing";
import { firstReport } from "./text/first-report";
import { operatorChapters } from "./text/operator";
import { reviewingChapters } from "./text/reviewing";
import { seasonChapters } from "./text/season";
import { signingChapters } from "./text/signing";

/** The handbooks, in the order of the workflow. */
export const handbooks: readonly Handbook[] = [
  {
    id: "clerk",
    title: "填报员手册",
    reader:
      "给乡镇、街道、部门里填写年度报告的人。第一次填报，照第一章一步一步做就行；以后哪里不明白，查后面各章。",
    chapters: [firstReport, ...editingChapters],
  },
  {
    id: "signer",
    title: "审签人手册",
    reader: "给乡镇、街道、部门里审签年度报告的领导：看全文，作保密审查，签发或退回。",
    chapters: signingChapters,
  },
  {
    id: "reviewer",
    title: "审核员手册",
    reader:
      "给县（市、区）和设区的市的政务公开主管部门：从定日期、催报、审核、公布，到汇总、通报和本级自己的报告。",
    chapters: [...reviewingChapters, ...seasonChapters],
  },
  {
    id: "administrator",
    title: "管理员与运维手册",
    reader: "给管单位和账号的管理员，以及安装、更新、备份系统的信息技术人员。",
    chapters: [accountChapter, ...operatorChapters],
  },
];

/** Null for an unknown id. */
export function handbookOf(id: string): Handbook | null {
  return handbooks.find((each) => each.id === id) ?? null;
}

export function topicsOf({ chapters }: Handbook): HandbookTopic[] {
  return chapters.flatMap(({ topics }) => topics);
}

/** A topic that a handbook refers to: “checks” in the same one, “reviewer#queue” in another. */
export type ReferredTopic = { handbook: HandbookId; topicId: string; title: string };

/** @throws {Error} if there is no such topic; a test checks all references */
export function referredTopic(reference: string, from: Handbook): ReferredTopic {
  const [first = "", second] = reference.split("#");
  const handbook = second === undefined ? from : handbookOf(first);
  const topicId = second ?? first;
  const topic = handbook && topicsOf(handbook).find(({ id }) => id === topicId);
  if (!handbook || !topic) throw new Error(`no topic ${reference}`);
  const title = handbook === from ? topic.title : `《${handbook.title}》${topic.title}`;
  return { handbook: handbook.id, topicId, title };
}
