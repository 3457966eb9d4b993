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

export const hotel: Json = {
  name: "Seaview Hotel",
  rooms: 120,
  amenities: { freeWifi: true, swimmingPool: true, gym: false, spa: null, petFriendly: false, airportShuttle: true },
  parking: { available: true, fee: "free", evCharging: false },
  starRating: 4,
  guestRating: 8.6,
  frontDeskHours: {
    Mon: "0:00-24:00",
    Tue: "0:00-24:00",
    Wed: "0:00-24:00",
    Thu: "0:00-24:00",
    Fri: "0:00-24:00",
    Sat: "0:00-24:00",
    Sun: "0:00-24:00",
  },
};

export const club: Json = {
  name: "Iron House",
  opening_hours: {
    monday: "06:00-22:00",
    tuesday: "06:00-22:00",
    wednesday: "06:00-22:00",
    thursday: "06:00-22:00",
    friday: "06:00-20:00",
    saturday: "08:00-18:00",
    sunday: "08:00-18:00",
  },
  facilities: ["sauna", "swimming pool", "parking"],
  childcare: false,
  goodForBeginners: true,
};
