import CloseOutlined from "@ant-design/icons/es/icons/CloseOutlined";
import Button from "antd/es/button";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../text/language-context.tsx";

type SideSheetProps = { title: string; onClose: () => void; children: ReactNode; testId?: string };

/** A sheet over the right side of the page; the browser's own dialog keeps focus inside and closes on Escape. */
export function SideSheet({ title, onClose, children, testId }: SideSheetProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="side-sheet" aria-label={title} onClose={onClose} data-testid={testId}>
      <header className="side-sheet-head">
        <h2>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </header>
      <div className="side-sheet-body">{children}</div>
    </dialog>
  );
}
