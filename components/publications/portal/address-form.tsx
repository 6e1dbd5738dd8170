"use client";
import { useId } from "react";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { setPortalAddressAction } from "@/lib/publications/portal/actions";
import type { PortalReport } from "@/lib/publications/portal/types";

type Props = { report: PortalReport /** Names the field if there are several on one page. */; of?: string };

/** The form of a report's portal URL. */
export function AddressForm({ report: { reportId, address }, of }: Props) {
  const id = useId();
  const stored = address?.url ?? "";
  const { value: url, ...words } = useTypedWords<string>(`portal ${reportId}`, stored);
  const { busy, refusals, run } = useAction();
  const changed = url.trim() !== stored;
  return (
    <form
      noValidate
      aria-label={of ? `${of}：填写公开网址` : "填写公开网址"}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => setPortalAddressAction({ reportId, url })).then((done) => done && words.saved());
      }}
    >
      <label htmlFor={id} className="font-medium">
        {of && <span className="sr-only">{of} </span>}在政府网站上的网址
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="url"
          inputMode="url"
          maxLength={1000}
          placeholder="https://"
          value={url}
          onChange={({ target }) => words.set(target.value)}
          className={`${inputClass} min-w-0 flex-1 basis-60`}
        />
        <Button
          type="submit"
          size="small"
          busy={busy}
          why={!changed && (address ? "网址没有改动" : "先在左边填网址")}
        >
          {address && url.trim() === "" ? "取消登记" : "保存网址"}
        </Button>
      </div>
      <Refusals refusals={refusals} />
    </form>
  );
}
