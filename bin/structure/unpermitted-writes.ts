import ts from "typescript";
import { isTest, type Source } from "./sources";

/**
 * Exported functions of mutations that take neither a permit nor the transaction of a mutation that has
 * checked one (decision 15), each with why nobody's right is asked.
 */
const unpermittedWrites: Readonly<Record<string, string>> = {
  signIn: "nobody is signed in yet",
  signInWithOidc: "nobody is signed in yet",
  openSessionOrAskFactor: "between the steps of signing in",
  finishSignIn: "the second step of signing in",
  askForKey: "the second step of signing in",
  giveUpSignIn: "the second step of signing in",
  verifyFactor: "the second step of signing in",
  beginSession: "after the last step of signing in",
  keepSeen: "of the session itself",
  endSession: "of the session itself",
  countAttempt: "limits, before anybody is known",
  forgetAttempts: "limits, once somebody is known",
  noteFailedSignIn: "nobody is signed in",
  freshAccount: "a new password, hashed, which nothing stores yet",
  verifyOwnPassword: "of the actor's own account, and only compares",
  listWaitingRoles: "a command on the server",
  confirmOnServer: "a command on the server",
  resetPasswordOnServer: "a command on the server",
  setUpCounty: "a command on the server, refused once there is an account",
  beginRecord: "a command on the server",
  beginRights: "a command on the server",
  signCheckpoint: "a job, and only signs what is there",
  thinHistory: "a daily job, and a command on the server",
  reindexFigures: "a command on the server",
  reindexAreas: "a command on the server",
  reindexWords: "a command on the server",
  reindexReports: "a command on the server",
  reindexUnits: "a command on the server",
  remindByPlan: "a job, by the county's own plan",
  noteSent: "a job: a mail's delivery",
  noteFailed: "a job: a mail's delivery",
  noteNeedless: "a job: a mail's delivery",
  beginRelease: "a job, set by a mutation that checked",
  holdRelease: "a job, set by a mutation that checked",
  finishRelease: "a job, set by a mutation that checked",
  keepComparison: "a job, asked for by a mutation that checked",
  giveUpComparison: "a job, asked for by a mutation that checked",
  beginWith: "takes what was reserved with its permit",
  createReport: "takes what was reserved with its permit",
  keepFile: "a file of a published version, made of it alone",
  signManifest: "the signature of a published version, made of it alone",
  keepFault: "what was found altered",
  keepAuditResult: "a daily job: what it found",
  forgetFaults: "what is unaltered again",
  recordEvent: "adds to the record; its callers have answered or refused somebody",
  recordOnServer: "a daily job, and commands on the server",
  recordClockSet: "the watch of the clock",
};

/** Those exported functions, as `name: file`, and entries of the list that are gone. */
export function writesWithoutPermit(sources: readonly Source[]): string[] {
  const found = sources
    .filter(({ path }) => /^lib\/.*\/mutations(\.ts$|\/)/.test(path) && !isTest(path))
    .flatMap(({ path, tree }) =>
      tree.statements.flatMap((statement) => (isFreeWrite(statement) ? [[statement.name.text, path]] : [])),
    );
  const names = new Set(found.map(([name]) => name));
  return [
    ...found.filter(([name = ""]) => !(name in unpermittedWrites)).map((each) => each.join(": ")),
    ...Object.keys(unpermittedWrites).filter((name) => !names.has(name)),
  ];
}

/** What waits is asynchronous: a function that computes a value writes nothing. */
function isFreeWrite(statement: ts.Statement): statement is ts.FunctionDeclaration & { name: ts.Identifier } {
  if (!ts.isFunctionDeclaration(statement) || !statement.name) return false;
  const has = (kind: ts.SyntaxKind) => statement.modifiers?.some((each) => each.kind === kind) ?? false;
  if (!has(ts.SyntaxKind.ExportKeyword) || !has(ts.SyntaxKind.AsyncKeyword)) return false;
  return !/\b(\w*Permit|Held\w*|Tx)\b/.test(statement.parameters.map((each) => each.getText()).join());
}
