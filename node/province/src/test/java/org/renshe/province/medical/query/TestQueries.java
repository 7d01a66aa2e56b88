package org.renshe.province.medical.query;

import org.renshe.chassis.Chassis;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.institution.StaffDesk;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.province.medical.treatment.HospitalRecords;

/** The queries as they run; three fee rows are answered inline, more become a file. */
public final class TestQueries {
  private static final int INLINE_ROWS_MAX = 3;

  private TestQueries() {}

  public static void serve(
      HospitalDesk hospital,
      Chassis chassis,
      HospitalCounter counter,
      HospitalRecords records,
      StaffDesk staff,
      FileStore store) {
    QueryArea.serve(
        hospital, chassis, new QueryArea.Rooms(counter, records, staff, store), INLINE_ROWS_MAX);
  }
}
