import type { Refusal } from "@/lib/core/refusal";

/** Why a request got no answer of the application; thrown where only an error can be passed on. */
export class Undelivered extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The refusal of a request that was given up: what it asked for may have been done nevertheless. */
export function givenUp(milliseconds: number): Refusal {
  return {
    code: "timeout",
    message: `服务器 ${Math.round(milliseconds / 1000)} 秒没有答复，不能确定这一步是否已办成。您写的内容还在本页，请先复制要保留的内容，再重新打开这一页核对。`,
  };
}

export const noConnection: Refusal = {
  code: "offline",
  message:
    "没有连上服务器，这一步没有完成。您写的内容还在本页，请检查网络后再试；如仍不行，请先复制要保留的内容，再刷新页面。",
};

/** Another site answered, like the sign-in page of a network. */
export const otherSite: Refusal = {
  code: "otherSite",
  message:
    "连到的不是本系统（可能是上网登录页），这一步没有办。您写的内容还在本页，请先在新窗口登录网络，再回到这里重办。",
};

/** What stands between browser and server has limits of its own, and says so by the status alone. */
export function heldUp(status: number): Refusal | null {
  switch (status) {
    case 403:
      return {
        code: "blocked",
        message:
          "这一步被拒绝了（403），没有办，可能是单位的网络安全设备拦下的。您写的内容还在本页，请先复制要保留的内容，并告诉管理员。",
      };
    case 413:
      return {
        code: "tooLarge",
        message:
          "送出的内容太大，网络设备没有放行（413），这一步没有办。请减少内容或缩小图片，分几次再试；仍不行请告诉管理员。",
      };
    default:
      return null;
  }
}
