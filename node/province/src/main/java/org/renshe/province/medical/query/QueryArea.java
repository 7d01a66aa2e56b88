package org.renshe.province.medical.query;

import java.util.List;
import org.renshe.chassis.Area;
import org.renshe.chassis.Chassis;
import org.renshe.chassis.configuration.ConfigKey;
import org.renshe.chassis.database.Schema;
import org.renshe.protocol.problem.Problem;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.FilesArea;
import org.renshe.province.medical.institution.InstitutionArea;
import org.renshe.province.medical.institution.StaffDesk;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.province.medical.treatment.HospitalDesk;
import org.renshe.province.medical.treatment.HospitalRecords;
import org.renshe.province.medical.treatment.TreatmentArea;
import org.renshe.routes.hospital.InterfaceTables;

/** Wiring of what hospitals look up. */
public final class QueryArea implements Area {
  private static final ConfigKey<Integer> INLINE_ROWS_MAX =
      ConfigKey.number(
          "hospital.query-rows-max",
          RowsFile.ROWS_MAX,
          1,
          RowsFile.ROWS_MAX,
          "费用明细查询（5204）直接返回的行数上限，超过则返回文件",
          "Fee rows (5204) answered inline at most; more become a file");

  private final TreatmentArea treatment;
  private final InstitutionArea institutions;
  private final FilesArea files;

  public QueryArea(TreatmentArea treatment, InstitutionArea institutions, FilesArea files) {
    this.treatment = treatment;
    this.institutions = institutions;
    this.files = files;
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public List<Integer> actions() {
    return List.of(25);
  }

  @Override
  public Schema schema() {
    return Schema.NONE;
  }

  @Override
  public List<ConfigKey<?>> configuration() {
    return List.of(INLINE_ROWS_MAX);
  }

  @Override
  public List<Problem> problems() {
    return List.of(QueryProblem.values());
  }

  @Override
  public void open(Chassis chassis) {
    serve(
        treatment.hospital(),
        chassis,
        new Rooms(treatment.counter(), treatment.records(), institutions.staff(), files.store()),
        chassis.configuration().get(INLINE_ROWS_MAX));
  }

  /** The rooms whose facts are looked up. */
  record Rooms(
      HospitalCounter counter, HospitalRecords records, StaffDesk staff, FileStore store) {}

  static void serve(HospitalDesk hospital, Chassis chassis, Rooms rooms, int inlineRowsMax) {
    InterfaceTables tables = InterfaceTables.load();
    PersonQueries persons = new PersonQueries(chassis.database(), rooms.counter(), chassis.clock());
    VisitQueries visits =
        new VisitQueries(
            chassis.database(), rooms.counter(), rooms.records(), tables, chassis.clock());
    BillQueries bills =
        new BillQueries(
            chassis.database(),
            rooms.counter(),
            rooms.records(),
            tables,
            new RowsFile(rooms.store(), inlineRowsMax),
            chassis.clock());
    FileDesk fileDesk = new FileDesk(chassis.database(), rooms.counter(), rooms.store());
    hospital
        .serve(rooms.staff()::institutions, "1201")
        .serve(new Dictionary(tables)::list, "1901")
        .serve(persons::entitlement, "2001")
        .serve(rooms.staff()::departments, "5101")
        .serve(rooms.staff()::practitioners, "5102")
        .serve(visits::visits, "5201")
        .serve(visits::diagnoses, "5202")
        .serve(bills::settlement, "5203")
        .serve(bills::fees, "5204")
        .serve(bills::chronicDrugs, "5205")
        .serve(persons::accumulators, "5206")
        .serve(visits::inHospital, "5303")
        .serve(fileDesk::upload, "9101")
        .serve(fileDesk::download, "9102");
  }
}
