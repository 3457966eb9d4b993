/**
 * Words to whoever writes from a note in languages that notes are not kept in: to write, to list, to leave out, beside the
 * plan, its sections, what it rests on.
 */
const pairs: readonly (readonly [verb: string, thing: string])[] = [
  [
    "schreib\\w*|übernehm\\w*|ignorier\\w*|einfüg\\w*|füge\\w*|nenne\\w*",
    "plan|abschnitt\\w*|zusammenfassung|belege?|satz|überschrift|nur",
  ],
  ["écri\\w*|ajout\\w*|insér\\w*|mentionn\\w*|ignore[zr]", "plan|section|résumé|paragraphe|preuves?"],
  ["escrib\\w*|incluy\\w*|incluir|añad\\w*|omit\\w*|ponga|ignor\\w*", "plan|secci\\w+|resumen|párrafos?|riesgos"],
  ["escrev\\w*|inclu\\w*|adicion\\w*|omit\\w*|ignor\\w*", "plano|seç\\w+|resumo|parágrafos?|riscos"],
  ["scriv\\w*|inseri\\w*|aggiung\\w*|omett\\w*|ignor\\w*", "piano|sezion\\w+|riassunto|paragraf\\w+|rischi"],
  ["ghi|viết|thêm|bỏ qua|chèn", "kế hoạch|tóm tắt|mục|đoạn"],
  ["書いて|書け|記入し|追加し|含めて|無視し", "計画|要約|各節|冒頭|見出し|報告"],
  ["쓰|적어|추가|포함|무시", "계획|요약|섹션|제목|단락"],
  ["напиш\\w*|добав\\w*|включ\\w*|укаж\\w*", "план\\w*|раздел\\w*|резюме|абзац\\w*"],
];

export const addressedForeign: readonly RegExp[] = pairs.flatMap(([verb, thing]) => [
  new RegExp(`(?<!\\p{L})(?:${verb})[^.!?\\n]{0,60}(?:${thing})(?!\\p{L})`, "iu"),
  new RegExp(`(?<!\\p{L})(?:${thing})[^.!?\\n]{0,80}(?:${verb})`, "iu"),
]);
