"use client";
import { useState } from "react";
import { FormFoot } from "@/components/counties/season/form-foot";
import { useSeasonAction } from "@/components/counties/season/use-season-action";
import { CopyMessage } from "@/components/shell/copy-message";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { beijingMinute, beijingTime, beijingTimeInWords } from "@/lib/core/beijing-time";
import type { CopiedMessage } from "@/lib/core/season/chat-text";
import { jointReleaseNotice } from "@/lib/core/season/message-words";
import { cancelJointReleaseAction, setJointReleaseAction } from "@/lib/publications/joint-release/actions";
import type { ListedJointRelease } from "@/lib/publications/joint-release/types";
import { jointReleaseWords } from "./joint-release-words";

type County = { code: string; name: string };
type Props = {
  counties: readonly County[];
  year: number;
  releases: readonly ListedJointRelease[];
  approved: number;
};

/** For each county the joint release: its time can be set, changed and cancelled; the outcome is shown. */
export function JointReleases({ counties, year, releases, approved }: Props) {
  return counties.map((county) => (
    <JointRelease
      key={county.code}
      county={county}
      named={counties.length > 1}
      year={year}
      release={releases.find((each) => each.county.code === county.code && each.year === year) ?? null}
      approved={approved}
    />
  ));
}

type One = {
  county: County;
  named: boolean;
  year: number;
  release: ListedJointRelease | null;
  approved: number;
};

function JointRelease({ county, named, year, release, approved }: One) {
  const [open, setOpen] = useState(false);
  const waiting = release !== null && release.outcome === null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {release && (
        <p className="text-sm">
          {named && `${county.name}：`}
          {jointReleaseWords(release, approved)}
        </p>
      )}
      <Dialog
        title={`${named ? county.name : ""}${year} 年度报告统一发布`}
        description="到设定的时间，本年度已经“通过”的报告由系统逐份公布，各留各的记录；此前随时可以改时间或取消。"
        open={open}
        onOpenChange={setOpen}
        trigger={<Button>{waiting ? "改时间或取消" : "定时统一发布"}</Button>}
      >
        <HourForm county={county} year={year} release={waiting ? release : null} />
      </Dialog>
    </div>
  );
}

const doneWords = (at: string) => `已定于 ${at.replace("T", " ")} 统一发布`;

/** The hour for the units, who get no message of it. */
function noticeOf(year: number, at: string): CopiedMessage {
  const text = jointReleaseNotice(year, beijingTimeInWords(beijingMinute(at)));
  return { kind: "jointRelease", text, href: null };
}

function HourForm({ county, year, release }: Pick<One, "county" | "year" | "release">) {
  const [at, setAt] = useState(release ? beijingTime(release.releaseAt).replace(" ", "T") : "");
  const sending = useSeasonAction();
  const place = { countyCode: county.code, year };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        sending.run(setJointReleaseAction({ ...place, at }), doneWords(at));
      }}
    >
      <TextField
        label="统一发布的时间"
        type="datetime-local"
        required
        value={at}
        hint="北京时间，以服务器的钟为准，到这一分钟时公布。"
        onChange={({ target }) => setAt(target.value)}
      />
      <p className="text-ink-2 text-sm">
        以设定人的名义公布：设定人自己填写或审签的、到时还没有通过的报告不会公布，会列出原因。公布后任何人都能读到，只能按更正程序修改。
      </p>
      {sending.done === doneWords(at) && (
        <p className="flex flex-wrap items-center justify-end gap-3">
          <CopyMessage message={noticeOf(year, at)} />
        </p>
      )}
      <FormFoot sending={sending}>
        {release && (
          <Button
            variant="quiet"
            busy={sending.busy}
            onClick={() => sending.run(cancelJointReleaseAction(place), "统一发布已取消")}
          >
            取消统一发布
          </Button>
        )}
        <Button type="submit" variant="primary" busy={sending.busy}>
          {release ? "改为这个时间" : "设定"}
        </Button>
      </FormFoot>
    </form>
  );
}
