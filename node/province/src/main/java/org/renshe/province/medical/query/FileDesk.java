package org.renshe.province.medical.query;

import java.time.LocalDateTime;
import org.renshe.chassis.database.Database;
import org.renshe.province.medical.files.FileStore;
import org.renshe.province.medical.files.StoredFile;
import org.renshe.province.medical.institution.Institutions;
import org.renshe.province.medical.treatment.HospitalCounter;
import org.renshe.routes.hospital.AnswerRow;
import org.renshe.routes.hospital.HospitalAnswer;
import org.renshe.routes.hospital.HospitalRequest;
import org.renshe.routes.hospital.HospitalRow;

/** Files of hospitals: sent (9101) and fetched (9102), each institution its own. */
final class FileDesk {
  /** Whose the files are that anybody may fetch: catalogues. */
  private static final String EVERYBODY = "plc";

  private final Database database;
  private final HospitalCounter counter;
  private final FileStore store;

  FileDesk(Database database, HospitalCounter counter, FileStore store) {
    this.database = database;
    this.counter = counter;
    this.store = store;
  }

  /** 9101 文件上传: once for its msgid. */
  HospitalAnswer upload(HospitalRequest request) {
    HospitalRow row = request.input().row("fsUploadIn");
    PersonQueries.requireOwn(request, row.text("fixmedins_code"));
    String number =
        counter.once(
            request,
            transaction -> {
              Institutions.require(transaction, request.institutionCode());
              byte[] content = row.bytes("in");
              return store
                  .put(transaction, request.institutionCode(), row.text("filename"), content)
                  .number();
            });
    StoredFile file =
        database.read(transaction -> store.require(transaction, number, request.institutionCode()));
    return HospitalAnswer.none()
        .withRoot(
            new AnswerRow()
                .text("file_qury_no", file.number())
                .text("filename", file.name())
                .text("fixmedins_code", file.institution())
                .dateTime("dld_endtime", LocalDateTime.ofInstant(file.until(), Values.SHANGHAI)));
  }

  /** 9102 文件下载: the answer is the file itself. */
  HospitalAnswer download(HospitalRequest request) {
    HospitalRow row = request.input().row("fsDownloadIn");
    String whose = row.text("fixmedins_code");
    if (!EVERYBODY.equals(whose)) {
      PersonQueries.requireOwn(request, whose);
    }
    StoredFile file =
        database.read(
            transaction -> {
              Institutions.require(transaction, request.institutionCode());
              return store.require(transaction, row.text("file_qury_no"), whose);
            });
    if (!file.name().equals(row.text("filename"))) {
      throw QueryProblem.FILE_NAME_DIFFERS.with();
    }
    return HospitalAnswer.file(new HospitalAnswer.File(file.name(), file.content()));
  }
}
