import { randomUUID } from "node:crypto";
import { usualPlan } from "@/lib/core/season/reminder-plan";
import { draftSeen } from "@/lib/core/workflow/seen";
import { db } from "@/lib/platform/db";
import type { Role } from "../actor";
import type { Permission } from "../policy";

/** Two counties of a city, the first with two townships. */
export const codes = {
  city: "360100000000",
  county: "360121000000",
  town: "360121100000",
  sibling: "360121101000",
  otherCounty: "360122000000",
  otherTown: "360122100000",
};
export const year = 2024;
/** The test data: a report of the township with a note, a batch of its county with a file, an account. */
export const ids = { report: "", note: "", batch: "", item: "", victim: "" };

const csv = (text: string) => new File([text], "file.csv", { type: "text/csv" });
const source = { kind: "pasted", name: "粘贴的文字", sha256: "a".repeat(64), base: false };
const nobody = { issuer: "https://id.example", subject: "nobody" };
const noPaper = { paperId: "00000000-0000-4000-8000-000000000000" };
const paragraph = { type: "paragraph", id: "a", text: "试稿。", chapterId: "paper" };
const badField = { path: "figure.nowhere:count", value: { value: "1" } };
const move = (id: string) => async () => ({
  reportId: ids.report,
  seen: await draftNow(),
  move: id,
});

/**
 * The input of each action, and the report state in which it is permitted; several for actions of several
 * moves.
 */
export const calls: Record<string, { input: () => unknown; permission: Permission }[]> = {
  createAccountAction: [
    one("accounts.manage", () => ({
      username: "taken",
      name: "某人",
      grants: [{ role: "clerk", unitCode: codes.town }],
    })),
  ],
  renameAccountAction: [one("accounts.manage", () => ({ accountId: ids.victim, name: "taken" }))],
  transferAccountAction: [
    one("accounts.manage", () => ({ accountId: ids.victim, successorId: randomUUID() })),
  ],
  disableAccountAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  enableAccountAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  resetPasswordAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  grantRoleAction: [one("accounts.manage", () => role("clerk"))],
  revokeRoleAction: [one("accounts.manage", () => role("signer"))],
  confirmRoleAction: [one("accounts.manage", () => role("administrator"))],
  declineRoleAction: [one("accounts.manage", () => role("administrator"))],
  checkAccountImportAction: [one("accounts.manage", () => ({ file: csv("x") }))],
  importAccountsAction: [one("accounts.manage", () => ({ file: csv("x") }))],
  linkIdentityAction: [one("accounts.manage", () => ({ accountId: ids.victim, ...nobody }))],
  unlinkIdentityAction: [one("accounts.manage", () => ({ accountId: ids.victim, ...nobody }))],
  declineIdentityAction: [one("accounts.manage", () => nobody)],
  beginTotpAction: [one("account.own", () => ({ current: "wrong" }))],
  addTotpAction: [one("account.own", () => ({ code: "123456" }))],
  beginKeyAction: [one("account.own", () => ({ current: "wrong" }))],
  addKeyAction: [
    one("account.own", () => ({
      name: "密钥",
      added: {
        ...{ id: "x", rawId: "x", type: "public-key" },
        response: { clientDataJSON: "x", attestationObject: "x" },
      },
    })),
  ],
  removeFactorAction: [one("account.own", () => ({ current: "wrong", keyId: null }))],
  renewRecoveryCodesAction: [one("account.own", () => ({ current: "wrong" }))],
  proposeResetAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  confirmResetAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  declineResetAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  readSignInsAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  endSessionsAction: [one("accounts.manage", () => ({ accountId: ids.victim, sessionId: null }))],
  liftLimitAction: [one("accounts.manage", () => ({ accountId: ids.victim }))],
  endOwnSessionsAction: [one("account.own", () => ({ id: randomUUID() }))],
  changeOwnPasswordAction: [one("account.own", () => ({ current: "wrong", next: "short" }))],
  takeDownAction: [
    one("publication.takeDown", () => ({
      ...{ reportId: ids.report, number: 1 },
      ...{ ground: "mistake", note: "传错了文件" },
    })),
  ],
  putBackAction: [
    one("publication.takeDown", () => ({ reportId: ids.report, number: 1, note: "核查后无误" })),
  ],
  markReadAction: [one("messages.own", () => ({ messageIds: null }))],
  setEmailAction: [one("messages.own", () => ({ email: "" }))],
  setPlanAction: [one("county.remind", () => ({ countyCode: codes.county, plan: usualPlan }))],
  settleCountyYearAction: [
    one("county.settle", () => ({ countyCode: codes.county, year: 1900, dueOn: "2026-01-31", form: {} })),
  ],
  judgeScoresAction: [
    one("county.paper", () => ({
      ...{ countyCode: codes.county, year: 2099, criterionId: "own-1", unitCodes: [codes.town] },
      ...{ points: 8, reason: "配合会审。" },
    })),
  ],
  showScoresAction: [
    one("county.paper", () => ({ countyCode: codes.county, year: 2099, answerBy: "2099-02-01" })),
  ],
  releaseScoresAction: [one("county.paper", () => ({ countyCode: codes.county, year: 2099 }))],
  beginPaperAction: [
    one("county.paper", () => ({ countyCode: codes.county, year: 2008, paper: "bulletin" })),
  ],
  savePaperAction: [
    one("county.paper", () => ({ countyCode: codes.county, ...noPaper, revision: 1, blocks: [paragraph] })),
  ],
  redraftPaperAction: [one("county.paper", () => ({ countyCode: codes.county, ...noPaper, revision: 1 }))],
  restorePaperAction: [
    one("county.paper", () => ({ countyCode: codes.county, ...noPaper, revision: 2, restored: 1 })),
  ],
  showLinesAction: [
    one("county.paper", () => ({ countyCode: codes.county, ...noPaper, answerBy: "2026-02-01" })),
  ],
  answerLinesAction: [
    one("paper.answer", () => ({ unitCode: codes.town, ...noPaper, answer: "报送时间有误。" })),
  ],
  decideAnswerAction: [
    one("county.paper", () => ({
      ...{ countyCode: codes.county, ...noPaper, unitCode: codes.town },
      ...{ accepted: true, decision: "已经核实。" },
    })),
  ],
  issuePaperAction: [one("county.paper", () => ({ countyCode: codes.county, ...noPaper }))],
  allowOnePersonAction: [one("county.allowOnePerson", () => ({ unitCode: codes.town, reason: null }))],
  answerSupplementAction: [
    one("supplement.write", () => ({
      ...{ unitCode: codes.town, year },
      answers: [{ rowId: "nowhere", value: "1" }],
    })),
  ],
  setContactAction: [
    one("county.remind", () => ({ unitCode: codes.town, contact: "李敏", phone: "0000-8201001" })),
  ],
  extendAction: [one("county.remind", () => ({ unitCode: codes.town, year, dueOn: null, reason: "" }))],
  remindAction: [
    one("county.remind", () => ({ unitCodes: [codes.town], year, means: "phone", text: "请尽快报送。" })),
  ],
  readRemindersAction: [one("county.remind", () => ({ unitCode: codes.town, year }))],
  answerReminderAction: [
    one("county.remind", () => ({
      ...{ unitCode: codes.town, year, reminderId: randomUUID(), answer: "本周报送" },
    })),
  ],
  enterRollUpAction: [
    one("county.rollUp", () => ({
      ...{ countyCode: codes.county, year, key: "nowhere:count" },
      ...{ value: "1", replaces: true, reason: "重复登记" },
    })),
  ],
  removeRollUpEntryAction: [
    one("county.rollUp", () => ({ countyCode: codes.county, year, key: "nowhere:count" })),
  ],
  readImportContextAction: [one("report.import", () => ({ unitCode: codes.town, year: 2016 }))],
  beginImportedAction: [
    one("report.import", () => ({ unitCode: codes.town, year, asIssued: null, fields: [badField], source })),
  ],
  fillImportedAction: [
    one("report.write", () => ({
      reportId: ids.report,
      fields: [{ ...badField, baseVersion: 0 }],
      source,
    })),
  ],
  createBatchAction: [one("county.import", () => ({ countyCode: codes.county, name: "一批" }))],
  removeBatchAction: [one("county.import", async () => ({ batchId: (await makeBatch()).batchId }))],
  recordItemAction: [
    one("county.import", () => ({
      batchId: ids.batch,
      sha256: "b".repeat(64),
      name: "a.docx",
      bytes: 1,
      outcome: { kind: "refused", refusal: "不能读。" },
    })),
  ],
  reviseItemAction: [one("county.import", () => ({ itemId: ids.item, placed: nothingPlaced }))],
  setItemAsideAction: [one("county.import", () => ({ itemId: ids.item, aside: true }))],
  acceptItemAction: [
    one("county.import", () => ({ itemId: ids.item, unitCode: codes.town, year, asIssued: null })),
  ],
  readItemAction: [one("county.import", () => ({ itemId: ids.item }))],
  approveAction: [one("move.approve", versionSeen)],
  publishAction: [one("move.publish", versionSeen)],
  releaseAction: [
    one("move.publish", async () => ({ reports: [{ ...(await versionSeen()), approves: false }] })),
  ],
  approveAllAction: [one("move.approve", async () => ({ reports: [await versionSeen()] }))],
  archiveAction: [
    one("move.archive", async () => ({ reports: [{ ...reportOnly(), seen: await draftNow() }], reason: "" })),
  ],
  setJointReleaseAction: [
    one("county.release", () => ({ countyCode: codes.county, year, at: "2020-01-30T12:00" })),
  ],
  setPortalAddressAction: [one("portal.write", () => ({ ...reportOnly(), url: "" }))],
  comparePortalAction: [one("portal.compare", reportOnly)],
  comparePortalYearAction: [one("county.comparePortal", () => ({ countyCode: codes.county, year }))],
  cancelJointReleaseAction: [one("county.release", () => ({ countyCode: codes.county, year }))],
  approveAndPublishAction: [one("move.approve", versionSeen)],
  beginReportAction: [one("report.begin", () => ({ unitCode: codes.town, year, from: "empty" }))],
  fillFromRollUpAction: [one("report.write", () => ({ reportId: ids.report, basis: "approved" }))],
  saveFieldsAction: [
    one("report.write", () => ({
      reportId: ids.report,
      changes: [{ path: "front.phone", value: "1", baseVersion: 99, operationId: randomUUID() }],
    })),
  ],
  resolveConflictAction: [
    one("report.write", () => ({ reportId: ids.report, changeId: "1", keep: "current", seen: 0 })),
  ],
  explainFindingAction: [
    one("report.explain", () => ({
      ...{ reportId: ids.report, findingKey: "R1@x", text: "" },
      seen: { versions: {}, text: "" },
    })),
  ],
  moveReportAction: [
    one("move.handOver", move("handOver")),
    one("move.recall", move("recall")),
    one("move.sendBack", move("sendBack")),
    one("move.signOff", move("signOff")),
    one("move.submit", move("submit")),
    one("move.withdraw", move("withdraw")),
    one("move.correct", move("correct")),
    one("move.abandon", move("abandon")),
  ],
  signOffAndSubmitAction: [
    one("move.signOff", async () => ({
      ...{ reportId: ids.report, seen: await draftNow() },
      checklist: {
        ...{ noStateSecrets: false, noCommercialSecrets: false, noPersonalData: false, reviewedBy: "" },
      },
    })),
  ],
  // The report has been moved and submitted: permitted callers are refused because it is not empty.
  removeReportAction: [one("report.remove", reportOnly)],
  countyContextAction: [one("report.read", reportOnly)],
  rememberVisitAction: [one("report.read", () => ({ reportId: ids.report, stepId: "front" }))],
  readHistoryAction: [one("report.read", () => ({ reportId: ids.report, paths: ["front.phone"] }))],
  restoreChangeAction: [
    one("report.write", async () => {
      const change = await db.change.findFirst({ where: { reportId: ids.report }, orderBy: { id: "asc" } });
      return { reportId: ids.report, changeId: String(change?.id ?? 0), seen: 0 };
    }),
  ],
  undoReplacementAction: [one("report.write", () => ({ reportId: ids.report, batchId: randomUUID() }))],
  storePictureAction: [
    one("report.write", () => {
      const form = new FormData();
      form.set("reportId", ids.report);
      form.set("file", new File(["no picture"], "a.png"));
      return form;
    }),
  ],
  addNoteAction: [
    one("note.write", async () => ({
      ...(await versionSeen()),
      anchor: { kind: "block", blockId: "nowhere" },
      text: "请改。",
    })),
  ],
  editNoteAction: [one("note.write", async () => ({ ...(await noteOnly()), text: "请改。" }))],
  removeNoteAction: [one("note.write", noteOnly)],
  resolveNoteAction: [one("note.write", noteOnly)],
  reopenNoteAction: [one("note.write", noteOnly)],
  answerNoteAction: [
    one("note.answer", async () => ({
      ...{ noteId: ids.note, text: "已改。" },
      seen: String(await movesNow()),
    })),
  ],
  waiveFindingAction: [
    one("waiver.write", async () => ({
      ...(await versionSeen()),
      findingKey: "R1@x",
      reason: "照原件保留。",
    })),
  ],
  unwaiveFindingAction: [one("waiver.write", async () => ({ ...(await versionSeen()), findingKey: "R1@x" }))],
  startReviewAction: [one("move.startReview", versionSeen)],
  returnReportAction: [
    one("move.return", async () => ({ ...(await versionSeen()), reasons: ["请改第一章。"] })),
  ],
  widenReturnAction: [one("return.widen", async () => ({ ...(await versionSeen()), unlock: [] }))],
  reopenReviewAction: [one("move.reopen", async () => ({ ...(await versionSeen()), note: "再看一遍。" }))],
  createUnitAction: [
    one("units.manage", () => ({
      code: codes.town,
      name: "青石镇",
      kind: "township",
      organ: "青石镇人民政府",
      parentCode: codes.county,
    })),
  ],
  renameUnitAction: [
    one("units.manage", () => ({ code: codes.town, name: "青石镇", organ: "青石镇人民政府" })),
  ],
  setUnitYearsAction: [
    one("units.manage", () => ({ code: codes.town, firstYear: null, lastYear: null, successorCode: null })),
  ],
  changeUnitAction: [
    one("units.manage", () => ({ code: codes.town, change: { kind: "abolished", on: "2026-01-01" } })),
  ],
  checkUnitImportAction: [one("units.manage", () => ({ file: csv("x") }))],
  importUnitsAction: [one("units.manage", () => ({ file: csv("x") }))],
};

function one(permission: Permission, input: () => unknown) {
  return { permission, input };
}
function reportOnly() {
  return { reportId: ids.report };
}
async function versionSeen() {
  return { reportId: ids.report, seen: await versionNow() };
}
async function noteOnly() {
  return { noteId: ids.note, seen: await versionNow() };
}
async function versionNow() {
  const where = { reportId: ids.report };
  return (await db.version.findFirst({ where, orderBy: { number: "desc" }, select: { id: true } }))?.id;
}
async function draftNow() {
  const fields = await db.field.findMany({ where: { reportId: ids.report } });
  return draftSeen(Object.fromEntries(fields.map(({ path, version }) => [path, version])), await movesNow());
}
async function movesNow() {
  return db.event.count({ where: { reportId: ids.report } });
}
function role(of: Role) {
  return { accountId: ids.victim, grant: { role: of, unitCode: codes.town } };
}

export const nothingPlaced = {
  unitCode: null,
  year: null,
  edition: "2021",
  title: "",
  stats: {
    placed: 0,
    doubtful: 0,
    unplaced: 0,
    cleaned: 0,
    certainty: 0,
    findings: [],
    detectedUnit: null,
    signedOn: null,
    doubts: [],
    confirmed: false,
  },
  content: { countyForm: {}, fields: [], doubtful: [], unplaced: [] },
};

/** A batch with a file that could not be read. */
export async function makeBatch() {
  const author = ids.victim;
  const batch = await db.importBatch.create({
    data: { countyCode: codes.county, name: "一批", authorId: author },
  });
  const item = await db.importItem.create({
    data: {
      batchId: batch.id,
      sha256: randomUUID().padEnd(64, "0"),
      name: "a.docx",
      bytes: 1,
      state: "refused",
    },
  });
  return { batchId: batch.id, itemId: item.id };
}
