import { editableStates, type MoveId, type State } from "@/lib/core/workflow/workflow";
import type { Role } from "../actor";
import type { MovePermission, Permission } from "../policy";

export const roles: readonly Role[] = ["clerk", "signer", "reviewer", "administrator"];
const review: readonly State[] = ["submitted", "reviewing"];

export type Expected = { roles: readonly Role[]; open?: readonly State[] };

const moves: Record<MoveId, Expected> = {
  handOver: { roles: ["clerk"], open: editableStates },
  recall: { roles: ["clerk"], open: ["awaitingSignOff"] },
  sendBack: { roles: ["signer"], open: ["awaitingSignOff", "signedOff"] },
  signOff: { roles: ["signer"], open: ["awaitingSignOff"] },
  submit: { roles: ["clerk", "signer"], open: ["signedOff"] },
  withdraw: { roles: ["clerk", "signer"], open: ["submitted"] },
  startReview: { roles: ["reviewer"], open: ["submitted"] },
  return: { roles: ["reviewer"], open: review },
  approve: { roles: ["reviewer"], open: review },
  publish: { roles: ["reviewer"], open: ["approved"] },
  reopen: { roles: ["reviewer"], open: ["approved"] },
  correct: { roles: ["clerk", "signer"], open: ["published"] },
  abandon: { roles: ["clerk", "signer"], open: ["correcting", "sentBack", "withdrawn", "returned"] },
};

/** Who may do what, written a second time by hand: roles, and the states in which it is open. */
export const expected: Record<Permission, Expected> = {
  "report.begin": { roles: ["clerk"] },
  "report.import": { roles: ["clerk", "reviewer", "administrator"] },
  "report.read": { roles: ["clerk", "signer"] },
  "report.write": { roles: ["clerk"], open: editableStates },
  "report.explain": { roles: ["clerk"], open: editableStates },
  "report.remove": { roles: ["clerk"], open: ["drafting"] },
  "version.read": { roles: ["clerk", "signer", "reviewer"] },
  "note.write": { roles: ["reviewer"], open: review },
  "note.answer": { roles: ["clerk"], open: editableStates },
  "waiver.write": { roles: ["reviewer"], open: review },
  "review.read": { roles: ["reviewer"] },
  "publication.takeDown": { roles: ["reviewer"] },
  "county.settle": { roles: ["reviewer", "administrator"] },
  "county.import": { roles: ["reviewer", "administrator"] },
  "county.rollUp": { roles: ["reviewer", "administrator"] },
  "county.remind": { roles: ["reviewer", "administrator"] },
  "county.allowOnePerson": { roles: ["reviewer", "administrator"] },
  "units.manage": { roles: ["administrator"] },
  "accounts.manage": { roles: ["administrator"] },
  "account.own": { roles },
  "messages.own": { roles },
  ...(Object.fromEntries(Object.entries(moves).map(([id, move]) => [`move.${id}`, move])) as Record<
    MovePermission,
    Expected
  >),
};

export const lineage = ["360121100000", "360121000000", "360100000000", "360000000000"];
/** Where a role is held as seen from the unit, and which roles act from there. */
export const relations: Record<string, { unitCode: string; reaches: readonly Role[] }> = {
  "the unit itself": { unitCode: "360121100000", reaches: roles },
  "its county": { unitCode: "360121000000", reaches: ["reviewer", "administrator"] },
  "its city": { unitCode: "360100000000", reaches: ["reviewer", "administrator"] },
  "its province": { unitCode: "360000000000", reaches: ["reviewer", "administrator"] },
  "a unit below it": { unitCode: "360121100001", reaches: [] },
  "a sibling": { unitCode: "360121101000", reaches: [] },
  "another county": { unitCode: "360122000000", reaches: [] },
  "another city": { unitCode: "360200000000", reaches: [] },
};

/** Who may come in by a door: everybody ("public"), or whoever has one of these permissions. */
export type Row = "public" | readonly Permission[];

/** Every server action, with the permissions that it names. Signing in and out are open to everybody. */
const actions: Record<string, Row> = {
  "lib/access/actions.ts#signInAction": "public",
  "lib/access/actions.ts#signOutAction": "public",
  "lib/accounts/actions.ts#createAccountAction": ["accounts.manage"],
  "lib/accounts/actions.ts#disableAccountAction": ["accounts.manage"],
  "lib/accounts/actions.ts#enableAccountAction": ["accounts.manage"],
  "lib/accounts/actions.ts#resetPasswordAction": ["accounts.manage"],
  "lib/accounts/actions.ts#grantRoleAction": ["accounts.manage"],
  "lib/accounts/actions.ts#revokeRoleAction": ["accounts.manage"],
  "lib/accounts/actions.ts#confirmRoleAction": ["accounts.manage"],
  "lib/accounts/actions.ts#declineRoleAction": ["accounts.manage"],
  "lib/accounts/actions.ts#checkAccountImportAction": ["accounts.manage"],
  "lib/accounts/actions.ts#importAccountsAction": ["accounts.manage"],
  "lib/accounts/actions.ts#changeOwnPasswordAction": ["account.own"],
  "lib/accounts/sign-ins/actions.ts#readSignInsAction": ["accounts.manage"],
  "lib/accounts/sign-ins/actions.ts#endSessionsAction": ["accounts.manage"],
  "lib/accounts/sign-ins/actions.ts#liftLimitAction": ["accounts.manage"],
  "lib/accounts/sign-ins/actions.ts#endOwnSessionsAction": ["account.own"],
  "lib/messages/actions.ts#markReadAction": ["messages.own"],
  "lib/messages/actions.ts#setEmailAction": ["messages.own"],
  "lib/messages/actions.ts#setPlanAction": ["county.remind"],
  "lib/counties/actions.ts#settleCountyYearAction": ["county.settle"],
  "lib/counties/season/actions.ts#setContactAction": ["county.remind"],
  "lib/counties/season/actions.ts#extendAction": ["county.remind"],
  "lib/counties/season/actions.ts#remindAction": ["county.remind"],
  "lib/counties/season/actions.ts#answerReminderAction": ["county.remind"],
  "lib/counties/roll-up/actions.ts#enterRollUpAction": ["county.rollUp"],
  "lib/counties/roll-up/actions.ts#removeRollUpEntryAction": ["county.rollUp"],
  "lib/imports/actions.ts#readImportContextAction": ["report.import"],
  "lib/imports/actions.ts#beginImportedAction": ["report.import"],
  "lib/imports/actions.ts#fillImportedAction": ["report.write"],
  "lib/imports/actions.ts#createBatchAction": ["county.import"],
  "lib/imports/actions.ts#removeBatchAction": ["county.import"],
  "lib/imports/actions.ts#recordItemAction": ["county.import"],
  "lib/imports/actions.ts#reviseItemAction": ["county.import"],
  "lib/imports/actions.ts#setItemAsideAction": ["county.import"],
  "lib/imports/actions.ts#acceptItemAction": ["county.import"],
  "lib/imports/actions.ts#readItemAction": ["county.import"],
  "lib/publications/actions.ts#releaseAction": ["move.publish"],
  "lib/publications/actions.ts#approveAction": ["move.approve"],
  "lib/publications/actions.ts#publishAction": ["move.publish"],
  "lib/publications/actions.ts#approveAndPublishAction": ["move.approve"],
  "lib/publications/actions.ts#takeDownAction": ["publication.takeDown"],
  "lib/publications/actions.ts#putBackAction": ["publication.takeDown"],
  "lib/reports/actions.ts#beginReportAction": ["report.begin"],
  "lib/reports/own-report/actions.ts#fillFromRollUpAction": ["report.write"],
  "lib/reports/actions.ts#saveFieldsAction": ["report.write"],
  "lib/reports/actions.ts#resolveConflictAction": ["report.write"],
  "lib/reports/actions.ts#explainFindingAction": ["report.explain"],
  "lib/reports/actions.ts#moveReportAction": [
    "move.handOver",
    "move.recall",
    "move.sendBack",
    "move.signOff",
    "move.submit",
    "move.withdraw",
    "move.correct",
    "move.abandon",
  ],
  "lib/reports/actions.ts#signOffAndSubmitAction": ["move.signOff"],
  "lib/reports/actions.ts#removeReportAction": ["report.remove"],
  "lib/reports/actions.ts#countyContextAction": ["report.read"],
  "lib/reports/actions.ts#rememberVisitAction": ["report.read"],
  "lib/reports/history/actions.ts#readHistoryAction": ["report.read"],
  "lib/reports/history/actions.ts#restoreChangeAction": ["report.write"],
  "lib/reports/history/actions.ts#undoReplacementAction": ["report.write"],
  "lib/reports/pictures/actions.ts#storePictureAction": ["report.write"],
  "lib/reviews/actions.ts#addNoteAction": ["note.write"],
  "lib/reviews/actions.ts#editNoteAction": ["note.write"],
  "lib/reviews/actions.ts#removeNoteAction": ["note.write"],
  "lib/reviews/actions.ts#resolveNoteAction": ["note.write"],
  "lib/reviews/actions.ts#reopenNoteAction": ["note.write"],
  "lib/reviews/actions.ts#answerNoteAction": ["note.answer"],
  "lib/reviews/actions.ts#waiveFindingAction": ["waiver.write"],
  "lib/reviews/actions.ts#unwaiveFindingAction": ["waiver.write"],
  "lib/reviews/actions.ts#startReviewAction": ["move.startReview"],
  "lib/reviews/actions.ts#returnReportAction": ["move.return"],
  "lib/reviews/actions.ts#reopenReviewAction": ["move.reopen"],
  "lib/units/actions.ts#createUnitAction": ["units.manage"],
  "lib/units/actions.ts#renameUnitAction": ["units.manage"],
  "lib/units/actions.ts#setUnitYearsAction": ["units.manage"],
  "lib/units/actions.ts#checkUnitImportAction": ["units.manage"],
  "lib/units/actions.ts#importUnitsAction": ["units.manage"],
  "lib/units/one-person/actions.ts#allowOnePersonAction": ["county.allowOnePerson"],
};

/** Route handlers of the signed-in part. */
const signedInRoutes: Record<string, Row> = {
  "app/(desk)/county/imports/[batchId]/summary/route.ts#GET": ["county.import"],
  "app/(desk)/desk/reports/[reportId]/fields/route.ts#POST": ["report.write"],
  "app/(desk)/desk/reports/[reportId]/paper/[format]/route.ts#GET": ["report.read"],
  "app/(desk)/imports/accept/route.ts#POST": ["report.import", "report.write"],
  "app/(desk)/reviews/papers/[county]/[year]/[paper]/[format]/route.ts#GET": ["review.read"],
  "app/(desk)/roll-up/[format]/route.ts#GET": ["county.rollUp"],
};

/**
 * Route handlers for everybody. A picture is public once a published version shows it; before, it is for those who may
 * read a report or version that shows it. What next-auth's own handlers do is its sign-in.
 */
const publicRoutes: readonly string[] = [
  "app/(site)/[...nowhere]/route.ts#GET",
  "app/(site)/check/route.ts#GET",
  "app/(site)/figures/csv/route.ts#GET",
  "app/(site)/figures/route.ts#GET",
  "app/(site)/licences/route.ts#GET",
  "app/(site)/places/[code]/route.ts#GET",
  "app/(site)/places/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/csv/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/docx/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/json/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/pdf/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/compare/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/csv/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/docx/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/json/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/pdf/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/receipt/json/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/receipt/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/v/[version]/xlsx/route.ts#GET",
  "app/(site)/reports/[unit]/[year]/xlsx/route.ts#GET",
  "app/(site)/route.ts#GET",
  "app/(site)/log/consistency/route.ts#GET",
  "app/(site)/log/head/route.ts#GET",
  "app/(site)/log/leaves/route.ts#GET",
  "app/(site)/log/proof/route.ts#GET",
  "app/(site)/rules/route.ts#GET",
  "app/(site)/verify/key/route.ts#GET",
  "app/(site)/verify/route.ts#GET",
  "app/(site)/verify/route.ts#POST",
  "app/api/auth/[...nextauth]/route.ts#GET",
  "app/api/auth/[...nextauth]/route.ts#POST",
  "app/api/health/route.ts#GET",
  "app/api/v1/openapi.json/route.ts#GET",
  "app/api/v1/reports/[unit]/[year]/csv/route.ts#GET",
  "app/api/v1/reports/[unit]/[year]/route.ts#GET",
  "app/api/v1/reports/route.ts#GET",
  "app/api/v1/years/[year]/csv/route.ts#GET",
  "app/api/v1/years/[year]/json/route.ts#GET",
  "app/feed.atom/route.ts#GET",
  "app/fonts/[face]/[file]/route.ts#GET",
  "app/fonts/faces.css/route.ts#GET",
  "app/pictures/[id]/route.ts#GET",
  "app/robots.txt/route.ts#GET",
  "app/sitemap.xml/route.ts#GET",
  "app/sitemaps/[year]/route.ts#GET",
];

/** The permission matrix: a row for every door of the source (testing/doors.ts). */
export const matrix: Readonly<Record<string, Row>> = {
  ...actions,
  ...signedInRoutes,
  ...Object.fromEntries(publicRoutes.map((id) => [id, "public" as const])),
};
