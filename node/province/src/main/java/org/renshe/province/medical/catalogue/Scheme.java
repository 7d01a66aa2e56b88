package org.renshe.province.medical.catalogue;

/** By which of the treatment place's catalogues an item is priced. */
public enum Scheme {
  /** Basic medical insurance (基本医疗保险). */
  MEDICAL,
  /** Work injury (工伤保险): its own class and limit, no first self-pay. */
  WORK_INJURY
}
