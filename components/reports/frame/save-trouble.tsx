"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useStickyEdge } from "@/components/ui/sticky-edge";
import { useSizeVariable } from "@/components/ui/use-size-variable";
import type { Form } from "@/lib/core/editions/form";
import { shownProse } from "@/lib/core/prose/live-figures";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import { type FieldValue, parsePath, type ReportContent } from "@/lib/core/report";
import { useDraft } from "../draft/draft-context";
import type { RefusedField } from "../draft/draft-state";
import { draftContentOf, savingOf, useDraftPart } from "../draft/use-draft-part";
import { PlaceLink } from "../places/place-link";
import { fieldLabel } from "../words/field-label";

/**
 * What prevents saving, at the bottom of the window: it appears during typing without moving the text. The
 * page becomes longer by its height, so that nothing is covered.
 */
export function WaitingChanges() {
  const save = useDraftPart(savingOf);
  const { store } = useDraft();
  const foot = useRef<HTMLDivElement>(null);
  const page = useRef(typeof document === "undefined" ? null : document.documentElement);
  // Other notices at the bottom are placed above this one.
  useSizeVariable(foot, page, "height", "--foot-height");
  useStickyEdge(foot, "bottom", "foot");
  return (
    <div
      ref={foot}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-30 flex justify-center print:hidden"
    >
      <div className="pointer-events-auto relative max-h-[50vh] max-w-[44rem] overflow-y-auto p-4 pt-0 empty:hidden">
        {save.kind === "retrying" && (
          <Notice tone="warn" title="还没有保存到服务器" className="shadow-lg">
            {save.message}内容也留在这台电脑的浏览器里，恢复后会自动保存，请不要清除浏览数据。{" "}
            <Button size="small" onClick={() => store.retry()}>
              立即重试
            </Button>
          </Notice>
        )}
        {save.kind === "refused" && (
          <Notice tone="err" title="最近的修改没有保存" className="shadow-lg">
            {save.message}{" "}
            <a href={`#${refusedId}`} className="whitespace-nowrap">
              看没有保存的文字
            </a>
          </Notice>
        )}
        {(save.kind === "signedOut" || save.kind === "otherPerson") && <SignInAgain save={save} />}
      </div>
    </div>
  );
}

const refusedId = "refused-texts";

/** Refused texts with the reason: they stay here to be changed or copied. */
export function RefusedChanges() {
  const refused = useDraftPart((state) => state.refused);
  if (refused.length === 0) return null;
  return (
    <div id={refusedId} className="scroll-mt-24">
      <RefusedTexts refused={refused} />
    </div>
  );
}

function RefusedTexts({ refused }: { refused: readonly RefusedField[] }) {
  const { store, form } = useDraft();
  const content = useDraftPart(draftContentOf);
  return (
    <Notice tone="err" title={`有 ${refused.length} 处修改没有保存`}>
      <p>下面是没有保存的文字。点名称到那一处，按提示修改；或先复制需要保留的部分。</p>
      <ul className="my-2 grid gap-2">
        {refused.map(({ path, value, message }) => (
          <li key={path} className="rounded-md border border-err bg-paper p-2 text-ink">
            <p className="text-sm">
              <PlaceLink place={{ path, label: fieldLabel(form, path) }}>{fieldLabel(form, path)}</PlaceLink>
            </p>
            <p className="text-err text-sm">{message}</p>
            <section
              aria-label={`${fieldLabel(form, path)}没有保存的文字`}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
              tabIndex={0}
              className="max-h-40 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]"
            >
              {plain(path, value, form, content)}
            </section>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          store.dismissRefused();
          // The page still shows the refused texts: after reloading it shows what is saved.
          window.location.reload();
        }}
      >
        我已复制，改用已保存的内容
      </Button>
    </Notice>
  );
}

type Signed = { kind: "signedOut" | "otherPerson"; message: string };

/** The session has ended, or somebody else has signed in: unsaved text waits for its writer. */
function SignInAgain({ save: { kind, message } }: { save: Signed }) {
  const { store } = useDraft();
  const ended = kind === "signedOut";
  return (
    <Notice
      tone="err"
      className="shadow-lg"
      title={ended ? "登录已过期，最近的修改还没有保存" : "登录的人换了，最近的修改还没有保存"}
    >
      <p>{ended ? "内容还在本页。请在新窗口登录，再回到这里点“重新保存”。" : message}</p>
      <p className="mt-2 flex gap-2">
        <Button asChild size="small">
          <a href="/sign-in" target="_blank" rel="noopener">
            在新窗口登录
          </a>
        </Button>
        <Button size="small" variant="primary" onClick={() => store.retry()}>
          重新保存
        </Button>
      </p>
    </Notice>
  );
}

function plain(path: string, value: FieldValue, form: Form, content: ReportContent): string {
  if (parsePath(path)?.kind === "chapter")
    return proseText(shownProse(value as Prose, form, content.figures));
  if (typeof value === "string") return value;
  return "value" in value ? (value.typed ?? value.value ?? "（空白）") : "";
}
