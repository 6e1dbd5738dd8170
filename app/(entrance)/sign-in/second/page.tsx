import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/accounts/sign-in/entrance";
import { SecondStepForm } from "@/components/accounts/sign-in/second-step-form";
import { SecondStepKey } from "@/components/accounts/sign-in/second-step-key";
import { Button } from "@/components/ui/button";
import { returnPath } from "@/lib/access/request/return-path";
import { giveUpSecondStepAction } from "@/lib/access/second-step/actions";
import { loadSecondStep } from "@/lib/access/second-step/loaders";

export const metadata: Metadata = { title: "两步验证" };

export default async function SecondStepPage({ searchParams }: PageProps<"/sign-in/second">) {
  const { next } = await searchParams;
  const path = returnPath([next].flat()[0]);
  const step = await loadSecondStep();
  if (!step) redirect("/sign-in");
  const { username, factors, keysPossible } = step;
  return (
    <Entrance title="两步验证" path="/sign-in/second">
      <p className="mb-5 text-ink-2 [overflow-wrap:anywhere]">{username}，密码已通过，还差一步。</p>
      {factors.keys > 0 && keysPossible && <SecondStepKey next={path} />}
      {factors.keys > 0 && !keysPossible && (
        <p className="mb-5 text-ink-2">
          安全密钥只能在 https 的域名下使用，现在的网址不能用。请用{factors.totp ? "验证器或" : ""}恢复码。
        </p>
      )}
      <SecondStepForm next={path} hasTotp={factors.totp} />
      <form action={giveUpSecondStepAction} className="mt-3">
        <Button type="submit" variant="quiet" className="w-full">
          返回重新登录
        </Button>
      </form>
      <p className="mt-6 border-line border-t pt-4 text-ink-3 text-sm">
        手机、密钥和恢复码都不在了，请联系管理员重置两步验证（须两位管理员办理）。
      </p>
    </Entrance>
  );
}
