/**
 * The kinds of recorded events with their labels in the list of activity, and the groups by which it is
 * filtered.
 */
export const activityGroups = {
  signIns: "登录",
  accounts: "账号与角色",
  units: "单位",
  settings: "年度设置",
  moves: "填报与审核",
  releases: "公布",
  reminders: "催报与延期",
  rollUp: "汇总",
  papers: "通报函报",
  exports: "导入导出",
  server: "服务器上的操作",
} as const;
export type ActivityGroup = keyof typeof activityGroups;

type KindOfEvent = { label: string; group: ActivityGroup };

const of = (group: ActivityGroup, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([kind, label]): [string, KindOfEvent] => [kind, { label, group }]);

/** By kind. Moves have their own names (lib/core/workflow). */
const kinds: ReadonlyMap<string, KindOfEvent> = new Map([
  ...of("signIns", {
    signIn: "登录",
    "signIn.firstStep": "密码通过，等待第二步验证",
    "signIn.failedStep": "第二步验证没有通过",
    "signIn.failed": "多次输错密码",
    "signIn.locked": "输错多次，暂停登录",
    "signIn.addressLocked": "一个网络地址输错多次，暂停登录",
    "session.ended": "结束登录",
    "limit.lifted": "解除登录限制",
  }),
  ...of("accounts", {
    "account.created": "新增账号",
    "account.disabled": "停用账号",
    "account.enabled": "启用账号",
    "account.renamed": "改姓名",
    "account.transferred": "交接工作",
    "password.reset": "重置密码",
    "password.resetOnServer": "在服务器上重置密码",
    "password.changed": "修改密码",
    "role.granted": "授予角色",
    "role.proposed": "提出授予角色",
    "role.confirmed": "确认角色",
    "role.declined": "不同意授予角色",
    "role.revoked": "收回角色",
    "role.confirmedOnServer": "在服务器上确认角色",
    "secondFactor.added": "添加两步验证",
    "secondFactor.removed": "取消两步验证",
    "secondFactor.codesRenewed": "更换恢复码",
    "secondFactor.resetProposed": "提出重置两步验证",
    "secondFactor.resetConfirmed": "确认重置两步验证",
    "secondFactor.resetDeclined": "不同意重置两步验证",
    "secondFactor.resetOnServer": "在服务器上重置两步验证",
    "identity.waiting": "统一身份第一次登录，等待关联",
    "identity.linked": "关联统一身份",
    "identity.unlinked": "取消关联统一身份",
    "identity.declined": "不受理统一身份",
  }),
  ...of("units", {
    "unit.created": "新增单位",
    "unit.renamed": "单位改名",
    "unit.years": "设立与撤并",
    "unit.onePerson": "允许一人办理",
    "unit.contact": "登记联系人",
  }),
  ...of("settings", {
    "county.settled": "年度设置",
    "county.plan": "自动提醒计划",
    "supplement.answered": "填另要的数",
  }),
  ...of("moves", {
    move: "办理",
    "batch.approved": "成批通过",
    version: "报送版本",
    "report.begun": "新建报告",
    "report.removed": "删除空白草稿",
    "note.written": "批注",
    "note.changed": "改批注",
    "note.resolved": "办结批注",
    "note.reopened": "重开批注",
    "note.removed": "删除批注",
    "answer.written": "答复批注",
    "answer.changed": "改批注的答复",
    "waiver.written": "豁免错误",
    "waiver.changed": "改豁免理由",
    "waiver.removed": "撤销豁免",
    "explanation.written": "说明提示",
    "explanation.removed": "删除说明",
  }),
  ...of("releases", {
    publication: "公布",
    "batch.released": "成批公布",
    "batch.archived": "历年存档成批公布",
    "release.set": "设定统一发布",
    "release.cancelled": "取消统一发布",
    "release.finished": "统一发布完成",
    "release.held": "统一发布没有进行",
    "portal.address": "登记网站网址",
    "portal.asked": "核对网站",
    "portal.compared": "网站核对结果",
  }),
  ...of("reminders", {
    "unit.reminded": "催报",
    "unit.reminderAnswered": "登记催报答复",
    "unit.extended": "延期",
  }),
  ...of("rollUp", { "rollUp.entered": "汇总填数或说明", "rollUp.removed": "取消汇总填数或说明" }),
  ...of("papers", {
    "paper.begun": "起草",
    "paper.saved": "改稿",
    "paper.restored": "恢复旧稿",
    "paper.shown": "征求意见",
    "paper.answered": "单位意见",
    "paper.decided": "答复意见",
    "paper.issued": "定稿",
    "scores.judged": "人工评分",
    "scores.shown": "评分征求意见",
    "scores.released": "发布评分",
  }),
  ...of("exports", {
    "importBatch.created": "新建一批导入",
    "importBatch.finished": "一批导入办完",
    "importBatch.removed": "删除一批导入",
    "export.importBatch": "导出导入清单",
    "export.activity": "导出操作记录",
    "export.rollUp": "导出汇总",
    "export.supplement": "导出另要的数",
    "export.seasonPaper": "导出进度表、通报、函报",
    "export.draft": "导出草稿",
    "export.review": "导出送审稿",
  }),
  ...of("server", {
    "server.exported": "导出静态网站",
    "server.backedUp": "备份全部数据",
    "server.restored": "由备份恢复",
    "server.thinned": "精简草稿历史",
  }),
]);

/** Every kind that lists show. The others concern keys and signatures, which `audit verify` checks. */
export const listedKinds: readonly string[] = [...kinds.keys()];

export function kindsOf(group: ActivityGroup): string[] {
  return [...kinds].flatMap(([kind, { group: own }]) => (own === group ? [kind] : []));
}

export function kindLabel(kind: string): string {
  return kinds.get(kind)?.label ?? kind;
}
