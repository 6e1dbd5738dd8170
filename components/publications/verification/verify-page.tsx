import { ShieldCheck } from "lucide";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { ListedKey } from "@/lib/publications/receipts/types";
import type { Verdict } from "@/lib/publications/verification/types";
import type { PageUrls } from "../urls";
import { scriptWords } from "./browser/words";
import { Fingerprint } from "./fingerprint";
import { VerdictNotice } from "./verdict-notice";

type Props = {
  to: PageUrls;
  verdict: Verdict | null;
  keys: readonly ListedKey[];
  megabytes: number;
  /** True if a head of the tree of publications has been signed. */
  hasLog: boolean;
  /** The URL of the script for SM2 signatures. */
  sm2Script: string;
};

/**
 * The page on which anyone verifies whether a file is what was published: two plain forms, and the result.
 */
export function VerifyPage({ to, verdict, keys, megabytes, hasLog, sm2Script }: Props) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-[760px] gap-4 px-4 pt-8">
      <div>
        <h1 className="mb-2 font-bold font-song text-2xl">核验文件</h1>
        <p className="text-ink-2">
          手里的年度报告是不是本站公布的、有没有被改动、是不是现行版本，在这里可以核对。
        </p>
      </div>
      {verdict && <VerdictNotice to={to} verdict={verdict} />}
      <FileForm megabytes={megabytes} />
      <Card>
        <form action="/verify" method="get" aria-label="核对核验码" className="grid gap-3">
          <label htmlFor="sha256" className="font-medium">
            或者输入核验码（SHA-256）
          </label>
          <input
            id="sha256"
            name="sha256"
            required
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            className="min-h-10 w-full min-w-0 rounded-md border border-line-2 bg-paper px-3 font-mono"
          />
          <div>
            <Button type="submit">核对</Button>
          </div>
        </form>
      </Card>
      <Proofs hasLog={hasLog} sm2Script={sm2Script} />
      <Keys keys={keys} />
    </main>
  );
}

function FileForm({ megabytes }: Pick<Props, "megabytes">) {
  return (
    <Card>
      <form
        action="/verify"
        method="post"
        aria-label="核验文件"
        encType="multipart/form-data"
        data-verify="/verify"
        data-megabytes={megabytes}
        className="grid gap-3"
      >
        <label htmlFor="file" className="font-medium">
          从本站下载的文件
        </label>
        <input
          id="file"
          name="file"
          type="file"
          required
          aria-describedby="file-hint"
          className="w-full min-w-0 rounded-md border border-line-2 border-dashed bg-canvas p-4 file:mr-4 file:min-h-8 file:rounded-md file:border file:border-line-2 file:bg-paper file:px-3"
        />
        <div id="file-hint" className="text-ink-2 text-sm">
          <p>
            PDF、Word、Excel、CSV、JSON 文件，一个年度的数据文件和发布回执都可以，最大{megabytes}{" "}
            MB；也可以把文件拖到这个页面上。
          </p>
          <p>
            本站不保存您的文件。PDF、Word、Excel 文件只在本机算出核验码，不会上传（浏览器不支持的除外）；CSV
            和 JSON 文件要逐份核对内容，会发送到本站。
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="primary">
            <Icon of={ShieldCheck} size={16} />
            核验
          </Button>
          <span data-message="" role="status" className="text-ink-2" />
        </div>
      </form>
    </Card>
  );
}

/** Shown only by its script (browser/proofs-script.ts): verification without trust in this site. */
function Proofs({ hasLog, sm2Script }: Pick<Props, "hasLog" | "sm2Script">) {
  return (
    <Card className="text-sm">
      <section data-proofs="" data-sm2={sm2Script} hidden className="grid gap-3">
        <h2 className="font-medium text-[15px]">在本机核验发布回执和公布记录</h2>
        <p data-log={hasLog ? "kept" : ""} role="status" className="text-ink-2">
          {hasLog ? "正在核对公布记录……" : "还没有签名的公布记录。"}
        </p>
        <label htmlFor="receipt" className="text-ink-2">
          选择发布回执（JSON）：签名和存在证明只在这个浏览器里计算，不上传，也不依赖本站的答复。
        </label>
        <input id="receipt" type="file" accept=".json,application/json" className="w-full min-w-0" />
        <p data-message="" role="status" className="font-medium" />
        <p hidden>{scriptWords}</p>
        <ul data-list="" className="list-disc pl-5 empty:hidden" />
      </section>
      <noscript>
        <p className="text-ink-2">浏览器不运行脚本时，不能在本机核验公布记录；可以用上面的表单。</p>
      </noscript>
    </Card>
  );
}

function Keys({ keys }: Pick<Props, "keys">) {
  return (
    <Card className="text-sm">
      <h2 className="mb-2 font-medium text-[15px]">本站的签名公钥</h2>
      <p className="mb-2 text-ink-2">
        每一版公布时，全文和各个文件的 SHA-256 都用 Ed25519 签名
        {keys.some(({ algorithm }) => algorithm === "SM2-SM3") &&
          "，并用国密算法（SM2 签名、SM3 摘要）另签一次"}
        ，写入
        <span className="whitespace-nowrap">“发布回执”</span>
        。用下面的公钥，不经过本站也能核验回执；更换过的公钥仍然列出，以前的签名一直有效。
      </p>
      <ul className="mb-2 grid gap-2">
        {keys.map((key) => (
          <li key={key.id}>
            {key.current ? "现用公钥" : "以前的公钥"}（{key.algorithm === "Ed25519" ? "Ed25519" : "国密 SM2"}
            ）指纹：
            <Fingerprint of={key.id} />
          </li>
        ))}
      </ul>
      <a href="/verify/key" className="text-accent underline underline-offset-4">
        公钥（JSON）
      </a>
    </Card>
  );
}
