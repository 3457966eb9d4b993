import Skeleton from "antd/es/skeleton";
import type { ReactNode } from "react";
import { isUnfinished } from "../api/queries.ts";
import type { Draft, Finding, Section } from "../api/types.ts";
import { useText } from "../text/language-context.tsx";
import { DraftBlock } from "./draft-block.tsx";
import { DecisionLine, SectionBar } from "./edit/section-bar.tsx";
import { SectionEditor } from "./edit/section-editor.tsx";
import { useReturnTo } from "./edit/use-return-to.ts";
import { useSectionEdit } from "./edit/use-section-edit.ts";
import { layOutSection } from "./lay-out-section.ts";
import { MarginNotes } from "./margin-notes.tsx";
import { ProvenanceLine } from "./provenance-line.tsx";

/** The document in its own language, as it prints; sections still being written are skeletons. */
export function DraftDocument({ draft, freshness }: { draft: Draft; freshness: ReactNode }) {
  const { t } = useText();
  const isWriting = isUnfinished(draft.status);
  const loose = draft.findings.filter(({ claimId }) => claimId === undefined);
  return (
    <article className="paper" lang={draft.lang === "zh" ? "zh-CN" : "en-GB"} data-testid="draft-document">
      <h1>{draft.title || t("draft.untitled", { account: draft.accountName })}</h1>
      {/* Before the draft is ready nothing is verified, so nothing may say so. */}
      {draft.status === "ready" && <ProvenanceLine draft={draft} />}
      {freshness}
      <MarginNotes findings={loose} />
      {draft.sections.map((section) => (
        <DraftSection key={section.id} draft={draft} section={section} />
      ))}
      {isWriting && <WritingSections count={draft.sections.length === 0 ? 3 : 1} />}
    </article>
  );
}

function DraftSection({ draft, section }: { draft: Draft; section: Section }) {
  const editing = useSectionEdit(draft, section);
  const place = useReturnTo<HTMLElement>(editing.edit !== null);
  const isReady = draft.status === "ready";
  const isRejected = section.decision?.state === "rejected";
  return (
    <section
      ref={place}
      id={`section-${section.id}`}
      className={`draft-section ${isRejected ? "is-rejected" : ""}`}
      data-testid="draft-section"
      tabIndex={-1}
    >
      <div className="section-head">
        <h2>{section.title}</h2>
        {isReady && !editing.edit && <SectionBar section={section} editing={editing} />}
      </div>
      <DecisionLine section={section} />
      {isReady && editing.edit ? (
        <SectionEditor draft={draft} section={section} editing={editing} edit={editing.edit} />
      ) : (
        <SectionBlocks section={section} findings={draft.findings} />
      )}
    </section>
  );
}

function SectionBlocks({ section, findings }: { section: Section; findings: readonly Finding[] }) {
  const { t } = useText();
  const blocks = layOutSection(section);
  return (
    <>
      {blocks.length === 0 && <p className="soft">{t("draft.emptySection")}</p>}
      {blocks.map((block, at) => (
        // Blocks of a section never change places, so their position is their identity.
        <DraftBlock key={`${section.id}-${block.type}-${String(at)}`} block={block} findings={findings} />
      ))}
    </>
  );
}

function WritingSections({ count }: { count: number }) {
  const { t } = useText();
  return (
    <div role="status" aria-label={t("draft.writing")} data-testid="draft-skeleton">
      {Array.from({ length: count }, (_, at) => (
        <Skeleton key={`skeleton-${String(at)}`} active paragraph={{ rows: 4 }} />
      ))}
    </div>
  );
}
