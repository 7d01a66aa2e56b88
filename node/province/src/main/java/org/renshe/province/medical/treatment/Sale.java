package org.renshe.province.medical.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.renshe.protocol.money.Money;

/**
 * Goods and services that one settlement is about to pay for, at a pharmacy or a hospital. Holds no
 * personal data but the person's index.
 *
 * @param key the settlement's request, unique for ever
 * @param institution {@code fixmedins_code}
 * @param transaction the transaction that settles, such as 2102 or 2207
 * @param visitId {@code mdtrt_id}
 * @param personIndex keyed index of the person at her insured place
 * @param medType {@code med_type}
 * @param rows what is settled
 */
public record Sale(
    String key,
    String institution,
    String transaction,
    String visitId,
    String personIndex,
    String medType,
    List<Row> rows) {

  public Sale {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param number {@code feedetl_sn}
   * @param returnsNumber the row of this visit it takes back; null unless a return
   * @param nationalCode {@code med_list_codg}
   * @param category {@code med_chrgitm_type}, 01 to 14; 09 to 11 are medicines
   * @param day when it was given
   * @param quantity units; negative for a return
   * @param amount yuan and fen
   * @param prescription {@code rxno} of a prescription that came from outside ({@code rx_circ_flag}
   *     1); null without
   * @param codes trace codes scanned for it
   */
  public record Row(
      String number,
      String returnsNumber,
      String nationalCode,
      String category,
      LocalDate day,
      BigDecimal quantity,
      Money amount,
      String prescription,
      List<TraceCode> codes) {

    public Row {
      codes = List.copyOf(codes);
    }
  }
}
