import { describe, expect, it } from "vitest";
import { briefValues } from "./brief-value.ts";

describe("durations, times and weekdays", () => {
  it.each([
    ["90天", "duration 90 day"],
    ["半年", "duration 6 month"],
    ["一年半", "duration 1.5 year"],
    ["两年半", "duration 2.5 year"],
    ["两个半月", "duration 2.5 month"],
    ["半个月", "duration 0.5 month"],
    ["半小时", "duration 0.5 hour"],
    ["3 个月", "duration 3 month"],
    ["三個月", "duration 3 month"],
    ["两个多月", "duration +2 month"],
    ["两周", "duration 2 week"],
    ["兩週", "duration 2 week"],
    ["三个季度", "duration 3 quarter"],
    ["1个季度", "duration 1 quarter"],
    ["10年", "duration 10 year"],
    ["15个工作日", "duration 15 day"],
    ["24小时", "duration 24 hour"],
    ["12-month", "duration 12 month"],
    ["6 months", "duration 6 month"],
    ["six months", "duration 6 month"],
    ["two weeks", "duration 2 week"],
    ["two quarters", "duration 2 quarter"],
    ["half a year", "duration 6 month"],
    ["a year and a half", "duration 1.5 year"],
    ["two and a half years", "duration 2.5 year"],
    ["a couple of weeks", "duration ~2 week"],
    ["30-day", "duration 30 day"],
    ["30 business days", "duration 30 day"],
    ["one month", "duration 1 month"],
    ["3到5天", "range duration 3 day..duration 5 day"],
    ["3 to 5 days", "range duration 3 day..duration 5 day"],
    ["三四天", "range duration 3 day..duration 4 day"],
  ])("reads the duration %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each([
    ["9:30 am", "time 570"],
    ["15:30", "time 930"],
    ["15：30", "time 930"],
    ["3:30 pm", "time 930"],
    ["3:30pm", "time 930"],
    ["3 p.m.", "time 900"],
    ["12 am", "time 0"],
    ["12 pm", "time 720"],
    ["24:00", "time 1440"],
    ["noon", "time 720"],
    ["midnight", "time 0"],
    ["中午", "time 720"],
    ["正午", "time 720"],
    ["午夜", "time 0"],
    ["下午 3 点半", "time 930"],
    ["下午三点半", "time 930"],
    ["下午3點半", "time 930"],
    ["三点一刻", "time 195"],
    ["9点三刻", "time 585"],
    ["晚上8点20分", "time 1220"],
    ["上午九点", "time 540"],
    ["9点", "time 540"],
    ["凌晨两点", "time 120"],
    ["中午12点", "time 720"],
    ["晚上12点", "time 1440"],
    ["16时30分", "time 990"],
    ["9 o'clock", "time 540"],
    ["half past three", "time 210"],
    ["quarter past nine", "time 555"],
    ["9:00–18:00", "range time 540..time 1080"],
    ["9:0-18:0", "range time 540..time 1080"],
    ["9:00 to 18:00", "range time 540..time 1080"],
    ["11 am to 5 pm", "range time 660..time 1020"],
    ["11am-5pm", "range time 660..time 1020"],
    ["9–11 am", "range time 540..time 660"],
    ["from 9 am until 6 pm", "range time 540..time 1080"],
    ["between 9 am and 6 pm", "range time 540..time 1080"],
    ["9点到18点", "range time 540..time 1080"],
    ["上午9点至下午5点半", "range time 540..time 1050"],
    ["noon to midnight", "range time 720..time 1440"],
  ])("reads the time %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each([
    ["周三", "weekday 3"],
    ["週三", "weekday 3"],
    ["星期三", "weekday 3"],
    ["礼拜三", "weekday 3"],
    ["周日", "weekday 7"],
    ["星期天", "weekday 7"],
    ["Wednesday", "weekday 3"],
    ["Wed", "weekday 3"],
    ["on Fridays", "weekday 5"],
    ["周一至周五", "range weekday 1..weekday 5"],
    ["周一到周六", "range weekday 1..weekday 6"],
    ["Monday to Friday", "range weekday 1..weekday 5"],
    ["Mon–Fri", "range weekday 1..weekday 5"],
    ["Monday through Saturday", "range weekday 1..weekday 6"],
  ])("reads the weekday %s", (text, expected) => {
    expect(briefValues(text)).toEqual([expected]);
  });

  it.each(["he sat in the sun", "周一定", "一周", "every week", "in a day", "重点、两点建议", "mon ami", "to be wed"])(
    "finds no weekday or time in %s",
    (text) => {
      expect(briefValues(text).filter((value) => /weekday|time/.test(value))).toEqual([]);
    },
  );
});
