import type { Json } from "#domain/json";

export const factory: Json = {
  name: "Northfield Castings",
  city: "Leeds",
  capabilities: {
    dieCasting: true,
    heat_treatment: false,
    cncMachining: true,
    powderCoating: null,
    coldStorage: false,
  },
  certificates: { "ISO 9001": true, iatf16949: false },
  minimumOrderQuantity: 500,
  leadTime: "15 days",
  capacityTonnes: 8000,
  rating: 4.5,
  warranty: "2 years",
  lines: [
    { name: "Line A", overheadCrane: true, employees: 40 },
    { name: "Line B", overheadCrane: false, employees: 65 },
  ],
  notes: [
    "The buyer wrote that the foundry is spotless and that parts arrive well packed, although samples took a while.",
  ],
};

export const supplier: Json = {
  supplier: "Haifeng Packaging",
  acceptsCreditCards: true,
  terms: { vendorManagedInventory: true, freeShipping: false, installment: null },
  wifi: "free",
  parking: { street: true, garage: false, valet: false },
  hours: { Monday: "9:0-18:0", Tuesday: "9:0-18:0", Wednesday: "9:0-18:0", Thursday: "9:0-18:0", Friday: "9:0-17:0" },
};

export const clinic: Json = {
  clinic: "Riverside Family Clinic",
  services: { vaccination: true, xRay: false, telemedicine: true, dental: false, pharmacy: null },
  walkIns: false,
  appointmentRequired: true,
  opening: {
    mon: "8:00-12:00, 14:00-18:00",
    tue: "8:00-18:00",
    wed: "closed",
    thu: "8:00-18:00",
    fri: "8:00-18:00",
    sat: "9:00-13:00",
    sun: "0:0-0:0",
  },
};

export const carrier: Json = {
  名称: "顺达物流",
  冷链运输: true,
  保税仓: false,
  危险品: null,
  清关: true,
  仓库: { 冷库: true, 叉车: false, 月台: true },
  停车场: "免费",
  起订量: 20,
  营业时间: {
    周一: "9:00-18:00",
    周二: "9:00-18:00",
    周三: "9:00-18:00",
    周四: "9:00-18:00",
    周五: "9:00-18:00",
    周六: "10:00-16:00",
    周日: "休息",
  },
  备注: ["客户反映夜间装车较慢，但司机态度很好，破损率一直很低，去年旺季也没有延误过一次，值得继续合作下去。"],
};

export const plant: Json = {
  企业: "宏达铸造",
  五轴加工: true,
  热处理: false,
  电镀: null,
  质保: "24个月",
  年产能: 12000,
  认证: { ISO9001: true, IATF16949: false },
};
