"use client";
import { useState } from "react";
import { fetchFile } from "./fetch-file";
import { saveFile } from "./save-file";

type Props = Omit<React.ComponentProps<"a">, "download" | "onClick"> & { href: string };

/**
 * A link to a file that the server makes: the page stays, and says why there is none. Without scripts it is
 * an ordinary link.
 */
export function FileLink({ href, children, ...link }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");

  async function download(event: React.MouseEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal("");
    const fetched = await fetchFile(href);
    setBusy(false);
    if (fetched.ok) saveFile(fetched.name, fetched.file);
    else setRefusal(fetched.message);
  }

  return (
    <>
      <a {...link} href={href} download aria-busy={busy} onClick={download}>
        {children}
      </a>
      {refusal && (
        <span role="alert" className="basis-full text-err">
          文件没有下载：{refusal}
        </span>
      )}
    </>
  );
}
