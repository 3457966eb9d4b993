import type { OrderWords } from "./order-words.ts";

/** English orders to a reader or an assistant. */
export const ordersEn: OrderWords = {
  hint: /ignor|disregard|forget|overrid|bypass|skip|set aside|discard|drop|disable|turn off|stop|you (?:are|must)|act as|pretend|behave|assistant|\bais?\b|model|llm|chatbot|agent|\bbot\b|system|developer|admin|operator|prompt|instruction|password|api key|credential|not |n't |never|\bhere\b|below|\blink|attachment|button|your |automatic|transfer|wire|send|mail|forward|upload|post|leak|pay|treat|mark|from (?:now|here|this)|new |_|hide|conceal|suppress|delete|erase|omit/i,
  sure: [
    /(?<![\p{L}])(?:ignore|disregard|forget|override|bypass|skip)\s(?:(?:all|any|every|the|your|our|my|these|those|company|company's|of)\s){0,4}(?:(?:previous|prior|above|earlier|preceding|foregoing|system|credit|safety|security|internal)\s){0,2}(?:instructions?|prompts?|rules?|polic(?:y|ies)|guidelines?|messages?|directions|checks?)/giu,
    /(?<![\p{L}])(?:you are|act as|pretend to be|behave as)\s(?:now\s)?(?:an?\s)?(?:ai|assistant|language model|chatbot|system|developer mode)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:assistants?|ai|ai systems?|language models?|llms?|chatbots?|agents?)\s(?:(?:processing|reading|handling|summari[sz]ing)\s(?:\S{1,20}\s){0,4})?(?:must|shall|should|are to|is to|has to|have to)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:important\s)?system\s(?:notice|prompt|message|instruction|override|command)s?(?=\s?[:：])/giu,
    /(?<![\p{L}])(?:reveal|print|repeat|output|show|send)\s(?:me\s)?(?:your|the)\s(?:system\s|hidden\s|full\s)?(?:prompt|instructions|api key|password|credentials)/giu,
    /(?<![\p{L}])(?:do not|don't|never)\s(?:mention|tell|inform|reveal|disclose|show|report)\s(?:this|it|that|anything|these)?\s?(?:to\s)?(?:(?:the|your|any|our)\s)?(?:users?|finance|manager|managers|boss|anyone|anybody|legal|compliance|colleagues?|department)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:note|message|instructions?|attention|reminder|notice|request)s?\s(?:to|for)\s(?:the\s|any\s|every\s)?(?:ai|assistant|language model|model|llm|agent|bot|chatbot)s?(?![\p{L}])/giu,
    /(?<=^|[.!?:;。！？：；\n]\s{0,3}|[.!?]\s{0,2}\[[A-Z]\d{1,4}\]\s{0,2})(?:hey\s|dear\s)?(?:ai\s)?(?:assistant|ai|chatbot|language model|agent)\s?[:,：，]\s/giu,
    /(?<![\p{L}])(?:developer|administrator|admin|root|operator)\s(?:message|note|notice|instruction|command|override|mode)s?(?=\s?[:：])/giu,
    /(?<![\p{L}])as\s(?:the|an|your)\s(?:system\s)?(?:administrator|admin|developer|operator)\s?,?\si\s(?:order|command|instruct|tell|authori[sz]e)/giu,
    /(?<![\p{L}])(?:ignore|disregard|forget|set aside|discard|override)\s(?:all\s(?:of\s)?)?your\s(?:\p{L}{1,12}\s)?(?:guidelines?|rules?|identity|role|safeguards?|training|instructions?|limits?)(?![\p{L}])/giu,
    /(?<=^|[.!?:;。！？：；\n]\s{0,3}|[.!?]\s{0,2}\[[A-Z]\d{1,4}\]\s{0,2})(?:please\s)?(?:ignore|disregard|forget|set aside|discard)\s(?:all\s|any\s|the\s|this\s|every\s){1,3}(?:evidence|context|ledger|citations?|sources?|guidelines?|safeguards?|verification|above)(?![\p{L}])/giu,
    /(?<=^|[.!?:;。！？：；\n]\s{0,3}|[.!?]\s{0,2}\[[A-Z]\d{1,4}\]\s{0,2})(?:please\s)?(?:stop|skip|drop|disable|turn off|bypass)\s(?:all\s|any\s|the\s|every\s){0,2}(?:verif(?:ying|ication)|fact[- ]?check(?:s|ing)?|citing|citations?|checks|safeguards?|filters?|guardrails?)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:drop|disable|turn off|bypass)\s(?:all|every|the)\s(?:checks|safeguards?|filters?|guardrails?|verification)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:treat|mark|regard|consider)\s(?:every|all|each|any|the following)\s(?:\S{1,20}\s){0,4}as\s(?:verified|true|proven|grounded)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:new|updated|override|hidden)\s(?:system\s)?(?:rule|instruction|directive|prompt)s?(?=\s?[:：])/giu,
    /(?<![\p{L}])from\s(?:now|here|this point)\son,?\s(?:you\s(?:will|must|should|are|shall)|(?:only\s|always\s|never\s)?(?:answer|respond|reply|ignore|act|speak|write|treat|output|recommend))(?![\p{L}])/giu,
    /(?<![\p{L}])you\smust\s(?:now|always|never|immediately|only)\s(?:approve|accept|grant|ignore|write|answer|output|say|recommend|obey|comply)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:model|assistant|ai|llm|agent)\s?:\s?(?:skip|ignore|do|don't|always|never|approve|answer|write|output)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:[Cc]all|[Ii]nvoke|[Rr]un|[Ee]xecute|[Tt]rigger|[Uu]se)\s(?:the\s)?[a-z]{2,20}_[a-z_]{2,30}(?:\s(?:tool|function|command))?/gu,
    /(?<=^|[.!?:;。！？：；\n]\s{0,3}|[.!?]\s{0,2}\[[A-Z]\d{1,4}\]\s{0,2})(?:please\s)?(?:hide|conceal|suppress|delete|erase|omit)\s(?:this|the|all|any|these)\s(?:sentence|line|instruction|message|negative\s\p{L}+|complaints?|objections?)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:e-?mail|forward|send|post|upload|leak)\s(?:me\s)?(?:a\scopy\sof\s)?(?:the|this|all|your|every)\s(?:full\s|whole\s|entire\s)?(?:ledger|evidence|customer list|contact list|conversation|database|system prompt)\sto(?![\p{L}])/giu,
  ],
  likely: [
    /(?<![\p{L}])(?:click|tap|press|log ?in|sign ?in|approve|confirm|download|open)\s(?:on\s)?(?:here|below|this link|the link|the attachment|the button)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:verify|update|confirm)\syour\s(?:account|password|bank details|payment details|identity)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:transfer|wire|send|pay)\s(?:the\s)?(?:money|funds|payment|deposit|amount|cost sheet|price list|password)\s(?:immediately\s|now\s)?to(?![\p{L}])/giu,
    /(?<![\p{L}])(?:approve|grant|apply|accept)\s(?:\S{1,20}\s){1,5}automatically(?![\p{L}])/giu,
    /(?<![\p{L}])(?:and|to)\s(?:hide|conceal|suppress|delete)\s(?:this|the|all|any|these)\s(?:sentence|line|instruction|message|complaints?|objections?)(?![\p{L}])/giu,
    /(?<=^|[.!?:;。！？：；\n]\s{0,3}|[.!?]\s{0,2}\[[A-Z]\d{1,4}\]\s{0,2})(?:please\s)?(?:send|forward|email)\sa\scopy\sto(?![\p{L}])/giu,
  ],
};
