package org.parley.ui.web;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

/** What is shown at the program's own address. */
@Route("")
@PageTitle("Parley")
final class StartView extends Main {

    StartView() {
        add(new H1("Parley"), new Paragraph("Who said what to whom, who met whom and what was agreed."));
    }
}
