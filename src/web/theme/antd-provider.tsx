import ConfigProvider from "antd/es/config-provider";
import theme from "antd/es/theme";
import { type ReactNode, useMemo } from "react";
import { useText } from "../text/language-context.tsx";
import { readToken } from "./read-token.ts";
import { useTheme } from "./theme-context.tsx";

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** antd in the product's colours and language; its style elements carry the page's nonce. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { antd } = useText();
  const { isDark } = useTheme();
  const config = useMemo(
    () => ({
      algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      token: {
        colorPrimary: readToken("--accent"),
        colorBgBase: readToken("--paper"),
        colorTextBase: readToken("--ink"),
        colorTextPlaceholder: readToken("--ink-soft"),
        fontFamily: readToken("--font"),
        fontSize: 14,
        borderRadius: 4,
        motionDurationMid: "0.12s",
      },
      components: { Button: { primaryColor: readToken("--paper") } },
    }),
    [isDark],
  );
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={antd}
      theme={config}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
