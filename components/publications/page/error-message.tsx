import { Notice } from "@/components/ui/notice";
import type { Unshown } from "@/lib/publications/take-down/unshown";

/** Shown if the site cannot respond now; the URL is right, and may be tried again. */
export function ErrorMessage({ incident, path }: { incident: string; path: string }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="mb-4 font-bold font-song text-2xl">页面暂时打不开</h1>
      <Notice tone="err" title="服务器没有答复">
        <p>请稍后再试。如果一直打不开，请把编号{incident}告诉网站管理人员。</p>
        <p>
          <a href={path} className="underline underline-offset-4">
            重试
          </a>
        </p>
      </Notice>
    </main>
  );
}

/** Shown in place of a publication that was taken down, or changed past the application. */
export function UnshownMessage({ unshown: { code, title, message } }: { unshown: Unshown }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="mb-4 font-bold font-song text-2xl">{title}</h1>
      <Notice
        tone={code === "altered" ? "err" : "warn"}
        title={code === "altered" ? "这份报告暂停显示" : "本站已停止公开"}
      >
        <p>{message}</p>
        <p>
          <a href="/" className="underline underline-offset-4">
            查看其他已公布的报告
          </a>
        </p>
      </Notice>
    </main>
  );
}
