"use client";
import { Fragment } from "react";
import { ReportDocument } from "@/components/publications/document/report-document";
import { DecisionNotice } from "@/components/shell/decision-result";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { reachable } from "@/components/ui/reachable";
import { isReady } from "@/lib/core/workflow/unready";
import { editableStates, openMoves, type State, stateLabels } from "@/lib/core/workflow/workflow";
import type { LoadedEvent } from "@/lib/reports/types";
import { useDraft } from "../draft/draft-context";
import { useDraftPart } from "../draft/use-draft-part";
import { useUnready } from "../draft/use-unready";
import { useDocument } from "../frame/use-document";
import { TakeDownReason } from "../notes/return-reasons";
import { placeHash } from "../places/place-url";
import { StepLink } from "../places/step-link";
import { DraftPrintLinks } from "../sign-off/draft-print-links";
import { EventList } from "../sign-off/event-list";
import { isForward, MovePanel } from "../sign-off/move-panel";
import { SignOffPanel } from "../sign-off/sign-off-panel";
import { SinceSigned } from "../sign-off/since-signed";
import { StepFrame } from "./step-frame";

/** The state of the report, what this person can do with it now, and its history. */
export function SignOffStep({ beside }: { beside?: React.ReactNode }) {
  const { draft, roles, events } = useDraft();
  const moves = openMoves(draft.state, roles)
    .filter(({ id }) => id in descriptions && (id !== "abandon" || isCorrection(events)))
    .sort((one, other) => Number(isForward(other.id)) - Number(isForward(one.id)));
  return (
    <StepFrame
      title="审签与报送"
      lead="填报员提请审签，单位领导作保密审查并审签，再报送审核。"
      onwardVariant="plain"
    >
      <div className="grid gap-8">
        <DecisionNotice />
        <PresentState />
        {draft.state === "published" && <TakeDownReason />}
        {beside}
        <Undated />
        <DraftPrintLinks />
        {moves.map((move) =>
          move.id === "signOff" ? (
            <Fragment key={move.id}>
              <SinceSigned />
              <DocumentAndSignature />
            </Fragment>
          ) : (
            <MovePanel key={move.id} move={move} description={descriptions[move.id] ?? ""} />
          ),
        )}
        <EventList />
      </div>
    </StepFrame>
  );
}

/**
 * The state of the report. A draft that has passed the examination can be handed over; of one that came back,
 * first what it was returned for.
 */
function PresentState() {
  const { draft, mayWrite, roles } = useDraft();
  const ready = isReady(useUnready()) && mayWrite && editableStates.includes(draft.state);
  const back = draft.state === "returned" || draft.state === "sentBack";
  if (openMoves(draft.state, roles).some(({ id }) => id === "signOff"))
    return (
      <Notice tone="info" title="等您审签">
        <p>请看过全文，作保密审查以后审签；要修改的，退给填报员并写明意见。</p>
        <p className="mt-2">
          <Button asChild variant="primary" size="small">
            <a href="#sign-off-panel">去审签</a>
          </Button>
        </p>
      </Notice>
    );
  return (
    <Notice tone={back ? "warn" : "info"} title={`现在：${stateLabels[draft.state]}`}>
      {(back || !ready) && whatNow[draft.state]}
      {ready && (back ? "体检已经通过。" : passed)}
    </Notice>
  );
}

const passed = "体检已经通过：没有错误，提醒都已说明。看过“预览”以后，可以提请审签。";

/** The whole document next to the signer's checklist. */
function DocumentAndSignature() {
  const blocks = useDocument();
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
      <section
        {...reachable}
        aria-label="报告全文"
        className="relative max-h-[75vh] min-w-0 overflow-y-auto rounded-md border border-line bg-canvas py-4"
      >
        <ReportDocument blocks={blocks} titleRank={2} />
      </section>
      <div id="sign-off-panel" className="scroll-mt-(--sticky-top)">
        <SignOffPanel />
      </div>
    </div>
  );
}

/** A report that was returned before its first publication is not a correction. */
function isCorrection(events: readonly Pick<LoadedEvent, "from">[]): boolean {
  return events.some(({ from }) => from === "published");
}

/** The form leaves the date to the unit, so no rule requires it; it cannot be added after publication. */
function Undated() {
  const { draft, mayWrite } = useDraft();
  const dated = useDraftPart(({ content }) => Boolean(content.front.signedOn?.trim()));
  if (dated || draft.asIssued || draft.state === "published") return null;
  return (
    <Notice tone="warn" title="还没有填成文日期">
      公布时署名下方没有日期。可以不填；要写的，
      {editableStates.includes(draft.state)
        ? "请在提请审签以前填好。"
        : "先收回、退回或者撤回修改，填好以后再提请审签。"}
      {mayWrite && (
        <StepLink step="front" hash={placeHash(signedOn)}>
          去填写
        </StepLink>
      )}
    </Notice>
  );
}

const signedOn = { path: "front.signedOn", label: "成文日期" } as const;

/** The township's moves with descriptions. The county's moves are on the county's pages. */
const descriptions: Partial<Record<string, string>> = {
  handOver: "交给审签人。交出后内容锁定；审签之前可以收回修改。",
  recall: "审签之前可以收回，改好后重新提请审签。",
  sendBack: "退给填报员修改，请写明要改什么。",
  signOff: "",
  submit: "报送审核。报送的版本将被固定保存。",
  withdraw: "开始审核之前可以撤回修改，请写明原因。",
  correct:
    "已公布的报告需要更正时，从这里开始。更正经同样的审签和审核后作为新版本公布，原版本保留地址。请写明更正原因，公布时会一并说明。",
  abandon: "放弃这次更正，内容恢复为已公布的版本。请写明原因。",
};

const whatNow: Record<State, string> = {
  drafting: "填报员正在填写。体检没有错误、提醒都已说明后，可以提请审签。",
  awaitingSignOff: "等待审签人作保密审查并审签。审签之前，填报员可以收回修改。",
  sentBack: "审签人退回了修改，意见在各章开头和下方记录里。",
  signedOff: "已经审签，可以报送。",
  submitted: "已报送，等待审核。",
  withdrawn: "已经撤回，改好后重新提请审签。",
  reviewing: "正在审核。",
  returned: "审核员退回了修改，理由在各章开头和“体检”里。改好并逐条答复后，重新提请审签。",
  approved: "审核已通过，等待公布。",
  published: "已经公布。",
  correcting: "正在更正已公布的报告。更正版公布以前，公开页面不变：原来的版本仍公开，已撤下的仍不公开。",
};
