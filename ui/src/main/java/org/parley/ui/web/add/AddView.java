package org.parley.ui.web.add;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.parley.ui.web.Screen;
import org.parley.ui.web.ViewState;
import org.parley.ui.web.shell.MainLayout;

/** Takes in articles: text that somebody pastes, or files. */
@Route(value = "add", layout = MainLayout.class)
@PageTitle("Add – Parley")
@Prototype
final class AddView extends Screen {

    private static final long serialVersionUID = 1;

    private final Add form = new Add();

    /** The program's own element: it sends to the address that every program sends articles to, and tells what came of each. */
    @Tag("parley-add")
    private static final class Add extends Component {

        private static final long serialVersionUID = 1;
    }

    AddView() {
        super("add");
    }

    /** Leaves what somebody has begun to write where it is. */
    @Override
    protected void show(ViewState asked) {
        if (form.getParent().isEmpty()) {
            add(new H1("Add articles"), form);
        }
    }
}
